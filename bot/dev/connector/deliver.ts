import type { Clock } from '../../clock.ts';
import type { Activity } from './activity.ts';

export interface BotAnswer {
  status: number;
  body: unknown;
}

export interface DeliveryOptions {
  botMessagesUrl: string;
  botSecret: string | undefined;
  tokenFor: (() => Promise<string>) | undefined;
  clock: Clock;
  answerMs: number;
}

/** How often an activity goes out when the bot does not answer in time. */
const attempts = 3;

/**
 * Hands an activity to the bot and, like Teams, once more when no answer comes within `answerMs`.
 * Resolves with the first answer, or undefined when none came or the bot cannot be reached.
 */
export async function deliver(activity: Activity, options: DeliveryOptions): Promise<BotAnswer | undefined> {
  const answers: Promise<BotAnswer | undefined>[] = [];
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    const done = new AbortController();
    answers.push(post(activity, options));
    const late = options.clock.wait(options.answerMs, done.signal).then(() => 'late' as const);
    const first = await Promise.race([Promise.race(answers), late]);
    done.abort();
    if (first !== 'late') return first;
  }
  return undefined;
}

async function post(activity: Activity, options: DeliveryOptions): Promise<BotAnswer | undefined> {
  const token = await options.tokenFor?.();
  try {
    const response = await fetch(options.botMessagesUrl, {
      method: 'POST',
      headers: {
        'content-type': 'application/json; charset=utf-8',
        ...(options.botSecret === undefined ? {} : { 'x-desk-bridge': options.botSecret }),
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      },
      body: JSON.stringify(activity),
    });
    return { status: response.status, body: parse(await response.text()) };
  } catch {
    return undefined;
  }
}

function parse(text: string): unknown {
  try {
    return text === '' ? undefined : (JSON.parse(text) as unknown);
  } catch {
    return text;
  }
}
