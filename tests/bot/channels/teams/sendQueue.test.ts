import type { Clock } from '../../../../bot/clock.ts';
import { readSendFault } from '../../../../bot/channels/teams/sendFault.ts';
import { createSendQueue } from '../../../../bot/channels/teams/sendQueue.ts';

/** Time that moves only when told to. */
function createStillClock(): Clock & { advance(ms: number): Promise<void> } {
  let now = 0;
  let sleepers: { at: number; wake: () => void }[] = [];
  const turn = () => new Promise((resolve) => setImmediate(resolve));
  return {
    now: () => now,
    wait: (ms, signal) =>
      new Promise((resolve) => {
        sleepers.push({ at: now + ms, wake: resolve });
        signal?.addEventListener('abort', () => {
          resolve();
        });
      }),
    after(ms, action) {
      const sleeper = { at: now + ms, wake: action };
      sleepers.push(sleeper);
      return () => {
        sleepers = sleepers.filter((other) => other !== sleeper);
      };
    },
    async advance(ms) {
      await turn();
      const end = now + ms;
      for (;;) {
        const [next] = sleepers.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at);
        if (next === undefined) break;
        sleepers = sleepers.filter((sleeper) => sleeper !== next);
        now = Math.max(now, next.at);
        next.wake();
        await turn();
      }
      now = end;
      await turn();
    },
  };
}

function fault(statusCode: number, message = '', retryAfter?: string): Error {
  const headers = { get: (name: string) => (name === 'retry-after' ? retryAfter : undefined) };
  return Object.assign(new Error(message), { statusCode, response: { bodyAsText: message, headers } });
}

describe('the send queue', () => {
  it('starts no more than its number in a second, in order', async () => {
    const clock = createStillClock();
    const queue = createSendQueue({ perSecond: 45, clock });
    const sent: number[] = [];
    for (let n = 0; n < 100; n += 1) void queue.run('reply', `c-${n}`, async () => sent.push(n));
    await clock.advance(0);
    expect(sent).toHaveLength(45);
    await clock.advance(999);
    expect(sent).toHaveLength(45);
    await clock.advance(1);
    expect(sent).toHaveLength(90);
    await clock.advance(1_000);
    expect(sent).toEqual(Array.from({ length: 100 }, (_, n) => n));
  });

  it('replaces a waiting progress update by the newer one', async () => {
    const clock = createStillClock();
    const queue = createSendQueue({ perSecond: 1, clock });
    const sent: string[] = [];
    const send = (text: string, replaceKey?: string) =>
      queue.run('progress', 'c', async () => sent.push(text), replaceKey === undefined ? {} : { replaceKey });
    void send('first');
    const [older, newer] = [send('older', 'stream 1'), send('newer', 'stream 1')];
    void send('other stream', 'stream 2');
    await clock.advance(5_000);
    expect(await older).toBe('replaced');
    expect(await newer).not.toBe('replaced');
    expect(sent).toEqual(['first', 'newer', 'other stream']);
  });

  it('waits as long as Retry-After says, this conversation alone', async () => {
    const clock = createStillClock();
    const queue = createSendQueue({ perSecond: 45, clock });
    const sent: string[] = [];
    let refusals = 1;
    void queue.run('final', 'held', async () => {
      if (refusals-- > 0) throw fault(429, '', '3');
      sent.push('held 1');
    });
    await clock.advance(0);
    void queue.run('final', 'held', async () => sent.push('held 2'));
    void queue.run('final', 'free', async () => sent.push('free'));
    await clock.advance(2_999);
    expect(sent).toEqual(['free']);
    await clock.advance(1);
    expect(sent).toEqual(['free', 'held 1', 'held 2']);
  });

  it('drops a limited progress update when a newer one waits', async () => {
    const clock = createStillClock();
    const queue = createSendQueue({ perSecond: 45, clock });
    const sent: string[] = [];
    let answerFirst: () => void = () => undefined;
    const first = queue.run(
      'progress',
      'c',
      () => new Promise((_resolve, reject) => (answerFirst = () => reject(fault(429, '', '1')))),
      { replaceKey: 's' },
    );
    await clock.advance(0);
    answerFirst();
    await clock.advance(500);
    const second = queue.run('progress', 'c', async () => sent.push('newer'), { replaceKey: 's' });
    await clock.advance(1_000);
    expect(await first).toBe('replaced');
    expect(await second).toBe(1);
  });

  it.each([412, 502, 503, 504])('tries again after %d', async (status) => {
    const clock = createStillClock();
    const queue = createSendQueue({ perSecond: 45, clock });
    let attempts = 0;
    const done = queue.run('final', 'c', async () => {
      attempts += 1;
      if (attempts < 3) throw fault(status);
      return 'sent';
    });
    await clock.advance(10_000);
    expect(await done).toBe('sent');
  });

  it.each<[string, number, number]>([
    ['a refusal is not tried again', 403, 1],
    ['a limit is tried five times', 429, 5],
  ])('%s', async (_name, status, attempts) => {
    const clock = createStillClock();
    const queue = createSendQueue({ perSecond: 45, clock });
    let made = 0;
    const done = queue
      .run('final', 'c', async () => {
        made += 1;
        throw fault(status);
      })
      .catch((error: unknown) => readSendFault(error).kind);
    await clock.advance(200_000);
    expect(await done).toBe(status === 429 ? 'limited' : 'gone');
    expect(made).toBe(attempts);
  });
});

describe('what Teams says to a send', () => {
  it.each<[string, unknown, object]>([
    ['429 with seconds', fault(429, '', '2'), { kind: 'limited', retryAfterMs: 2_000 }],
    ['429 without', fault(429), { kind: 'limited', retryAfterMs: undefined }],
    ['stop, as the page spells it', fault(403, 'Content stream was canceled by user'), { kind: 'stopped' }],
    ['stop, as it also spells it', fault(403, 'Content stream was cancelled by user.'), { kind: 'stopped' }],
    [
      'two minutes',
      fault(403, 'Content stream finished due to exceeded streaming time.'),
      { kind: 'expired' },
    ],
    ['no stream here', fault(403, 'Content stream is not allowed'), { kind: 'streamRefused' }],
    ['405', fault(405, 'Streaming is not supported'), { kind: 'streamRefused' }],
    ['too large in a stream', fault(403, 'Message size too large'), { kind: 'tooLarge' }],
    ['too large', fault(413), { kind: 'tooLarge' }],
    ['blocked', fault(403, 'BotDisabledByAdmin'), { kind: 'gone' }],
    ['not found', fault(404), { kind: 'gone' }],
    ['a broken line', new Error('ECONNRESET'), { kind: 'transient' }],
    ['something else', fault(418), { kind: 'other', status: 418 }],
    ['nothing', undefined, { kind: 'other', status: undefined }],
  ])('%s', (_name, error, expected) => {
    expect(readSendFault(error)).toEqual(expected);
  });
});
