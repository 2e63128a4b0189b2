import { sentMessage } from '../../../../bot/channels/teams/sentMessage.ts';
import { messageCharacters } from '../../../../bot/channels/teams/splitText.ts';
import { understand } from '../../../../bot/channels/teams/understand.ts';
import type { Sent, SentRequest } from '../../../../bot/contract/sent.ts';
import { startTeamsDesk, until, type DeskOptions, type TeamsDesk } from './teamsDesk.ts';

function request(text: string): SentRequest {
  return {
    ...{ model: '', host: '', instructions: 'Be plain.', parameters: [{ name: 'store', value: 'false' }] },
    messages: [{ role: 'user', text }],
  };
}

const sent: Sent = {
  ...{ turnId: 't', at: '2026-11-24T15:00:00Z', kind: 'wouldLeave', policyVersion: 4, auditHash: 'abc123' },
  ...{ receiptId: 'R-7KQ2M-XH4PD', blocked: [] },
  masks: [{ mask: '[US_SSN 7]', type: 'US_SSN', places: 2 }],
  requests: [request('Her number is [US_SSN 7].')],
};

describe('what left, as a message', () => {
  it('has heading, masks, record and the text as code', () => {
    const text = sentMessage(sent);
    expect(text).toMatch(/^\*\*Nothing left this machine\*\*/);
    expect(text).toContain('`[US_SSN 7]` Social Security number');
    expect(text).toContain('Rules: version 4 · Receipt R-7KQ2M-XH4PD · Seal in the audit record: `abc123`');
    expect(text).toMatch(/```\n\[user\]\nHer number is \[US_SSN 7\]\.[^]*Be plain\.[^]*store: false\n```$/);
  });

  it.each([
    ['OpenAI', '**This left for gpt at OpenAI**'],
    ['this machine', '**This left for gpt on this machine**'],
  ])('names model and host %s', (host, heading) => {
    const requests = [{ ...request('a'), model: 'gpt', host }];
    expect(sentMessage({ ...sent, kind: 'left', requests })).toContain(heading);
  });

  it('says what stopped a turn', () => {
    const text = sentMessage({ ...sent, kind: 'stopped', masks: [], requests: [], blocked: ['SECRET'] });
    expect(text).toContain('**Nothing left: stopped before**');
    expect(text).toContain('Kept out by the rules: password or key.');
    expect(text).not.toContain('```');
  });

  it("comes in parts that Teams' limit allows, together the whole", () => {
    const long = { ...sent, requests: [request('0123456789 '.repeat(1_500)), request('b')] };
    const parts = [1, 2, 3].map((part) => sentMessage(long, part));
    for (const part of parts) expect(part.length).toBeLessThanOrEqual(messageCharacters);
    expect(parts[0]).toMatch(/This was part 1 of 3\. For the next, type \/sent R-7KQ2M-XH4PD 2$/);
    expect(parts[1]).toMatch(/^\*\*Nothing left this machine\*\* · Part 2 of 3/);
    expect(parts[2]).not.toContain('For the next');
    const code = parts
      .map((part) => part.slice(part.indexOf('```\n') + 4, part.lastIndexOf('\n```')))
      .join('');
    expect(code).toContain(`=== Request 1 of 2\n\n[user]\n${'0123456789 '.repeat(1_500)}`);
    expect(sentMessage(long, 99)).toBe(parts[2]);
  });

  it('keeps code in the material inside of the code', () => {
    const text = sentMessage({ ...sent, requests: [request('```js\nlet a;\n```\n# Not a heading')] });
    expect(text).toMatch(/\n````\n\[user\][^]*\n````$/);
  });
});

describe('asking what left', () => {
  it.each([
    ['/sent', undefined, 1],
    ['What would leave', undefined, 1],
    ['what left?', undefined, 1],
    ['/sent 2', undefined, 2],
    ['/sent R-7KQ2M-XH4PD', 'R-7KQ2M-XH4PD', 1],
    ['/sent r-7kq2m-xh4pd 3', 'R-7KQ2M-XH4PD', 3],
  ])('%s is understood', (text, receiptId, part) => {
    expect(understand({ text, fileNames: ['a.pdf'] })).toEqual({ kind: 'sent', receiptId, part });
  });

  it.each(['What left the warehouse?', '/sentinel', 'what would leave us better off'])(
    '%s is a question',
    (text) => {
      expect(understand({ text, fileNames: [] }).kind).toBe('turn');
    },
  );

  let desk: TeamsDesk | undefined;
  afterEach(async () => {
    await desk?.close();
  });

  async function answerTo(said: string, options: DeskOptions): Promise<string> {
    desk = await startTeamsDesk(options);
    const { open, say, eventsOf } = desk;
    const id = await open();
    await say(id, { text: said });
    const last = () => eventsOf(id).at(-1)?.activity['text'];
    await until(() => typeof last() === 'string' && last() !== said);
    return String(last());
  }

  it('shows the last answer of this conversation, or that of a receipt', async () => {
    const asked: unknown[] = [];
    const deps: DeskOptions['deps'] = {
      sentOf: async (_employee, which) => {
        asked.push(which);
        return sent;
      },
    };
    expect(await answerTo('/sent', { deps })).toContain('Nothing left this machine');
    await desk?.close();
    expect(await answerTo('/sent R-7KQ2M-XH4PD', { deps })).toContain('Nothing left this machine');
    expect(asked).toEqual([
      { conversationId: expect.stringMatching(/^[0-9a-f-]{36}$/) as string },
      { receiptId: 'R-7KQ2M-XH4PD' },
    ]);
  });

  it('says so when there is nothing to show', async () => {
    const deps: DeskOptions['deps'] = { sentOf: async () => undefined };
    expect(await answerTo('/sent', { deps })).toContain('no answer in this conversation yet');
  });
});
