import { askResultSchema } from '../../../bot/contract/results.ts';
import { receiptSchema } from '../../../bot/contract/turnEvents.ts';
import { eventOf, textOf, type TestService } from '../../support/startService.ts';
import type { FirstMessage, Reply } from './firstMessages.ts';

/** Sends all, a few at a time: Teams takes a second for each. */
export async function sendAll(
  service: TestService,
  messages: readonly FirstMessage[],
): Promise<{ message: FirstMessage; reply: Reply }[]> {
  const replies: { message: FirstMessage; reply: Reply }[] = [];
  for (let at = 0; at < messages.length; at += 10) {
    const some = messages.slice(at, at + 10).map(async (message) => ({
      message,
      reply: await sendFirstMessage(service, message),
    }));
    replies.push(...(await Promise.all(some)));
  }
  return replies;
}

/** Sends a first message in a new conversation, by the pane's door or through the strict connector. */
function sendFirstMessage(service: TestService, { surface, text }: FirstMessage): Promise<Reply> {
  return surface === 'pane' ? sendInPane(service, text) : sendInTeams(service, text);
}

async function sendInPane(service: TestService, text: string): Promise<Reply> {
  const events = await service.turn({ text });
  const refused = eventOf(events, 'refused');
  const result = askResultSchema.safeParse(eventOf(events, 'result')).data;
  const receipt = eventOf(events, 'receipt');
  return {
    text: refused === undefined ? textOf(events) : `${refused.text} ${refused.next}`,
    refused: refused !== undefined,
    skill: receipt?.skill ?? '',
    cited: result?.citations.map(({ materialId }) => materialId) ?? [],
    suggestions: result?.suggestions ?? [],
  };
}

interface Said {
  text?: string;
  summary?: string;
  attachments?: unknown[];
  entities?: { citation?: { appearance?: { url?: string } }[] }[];
  suggestedActions?: { actions?: { value?: string }[] };
}

async function sendInTeams(service: TestService, text: string): Promise<Reply> {
  const client = '/desk/connector/client/conversations';
  const post = async (path: string, body: unknown) => {
    const response = await service.send(path, { method: 'POST', body: JSON.stringify(body) });
    return (await response.json()) as { id: string };
  };
  const { id } = await post(client, { kind: 'personal', employee: 'tss-analyst' });
  const place = `${client}/${encodeURIComponent(id)}`;
  const events = followMessages(service, `${place}/events`);
  await events.next();
  await post(`${place}/messages`, { text });
  const { text: said = '', ...message } = await events.next();
  events.stop();
  const receiptId = /\bR-[2-9A-Z]{5}-[2-9A-Z]{5}/.exec(said)?.[0];
  const receipt =
    receiptId === undefined
      ? undefined
      : receiptSchema.parse(await (await service.send(`/api/receipts/${receiptId}`)).json());
  const pages = (message.entities ?? [])
    .flatMap(({ citation = [] }) => citation)
    .map(
      ({ appearance }) => `knowledge:${/\/about\/help\/([\w-]+)$/.exec(appearance?.url ?? '')?.[1] ?? ''}`,
    );
  return {
    // The way forward of a refusal stands in its card; the summary carries it.
    text: receipt === undefined ? `${said} ${message.summary ?? ''}` : said,
    refused: receipt === undefined,
    skill: receipt?.skill ?? '',
    cited: pages.map((page) => (page === 'knowledge:' ? 'material' : page)),
    suggestions: (message.suggestedActions?.actions ?? []).flatMap(({ value }) => value ?? []),
  };
}

/** The whole messages of the bot in a conversation, one at each `next`. */
function followMessages(service: TestService, path: string) {
  const stopping = new AbortController();
  const seen: Said[] = [];
  let wake: () => void = () => undefined;
  void follow().catch((error: unknown) => {
    if (!stopping.signal.aborted) throw error;
  });
  return {
    stop: () => {
      stopping.abort();
    },
    async next(): Promise<Said> {
      for (;;) {
        const message = seen.shift();
        if (message !== undefined) return message;
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    },
  };

  async function follow(): Promise<void> {
    const response = await service.send(path, { signal: stopping.signal });
    let rest = '';
    for await (const chunk of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
      const blocks = `${rest}${chunk}`.split('\n\n');
      rest = blocks.pop() ?? '';
      for (const block of blocks) {
        const data = /^data: (.*)$/m.exec(block)?.[1];
        if (data === undefined) continue;
        const event = JSON.parse(data) as { type: string; activity: Said & { from?: { id?: string } } };
        const isWhole = event.type === 'message' || event.type === 'streamFinal';
        if (isWhole && event.activity.from?.id?.startsWith('28:') === true) seen.push(event.activity);
      }
      wake();
    }
  }
}
