import { createTurnStream } from '../../../bot/assistant/liveTurn.ts';
import type { TurnEvent } from '../../../bot/contract/turnEvents.ts';

async function read(events: AsyncIterable<TurnEvent>): Promise<TurnEvent[]> {
  const list: TurnEvent[] = [];
  for await (const event of events) list.push(event);
  return list;
}

describe('the stream of a turn', () => {
  const text = (delta: string) => ({ type: 'text', delta }) as const;

  it('gives every reader all events from the first, however late', async () => {
    const stream = createTurnStream('t', 60_000);
    const early = read(stream.events());
    stream.push(text('a'));
    const middle = read(stream.events());
    stream.push(text('b'));
    stream.push({ type: 'done' });
    const late = read(stream.events());
    const all = [text('a'), text('b'), { type: 'done' }];
    expect(await Promise.all([early, middle, late])).toEqual([all, all, all]);
  });

  it('ends once: what comes after the last event is not heard', async () => {
    const stream = createTurnStream('t', 60_000);
    stream.push({ type: 'done' });
    stream.push(text('late'));
    expect(await read(stream.events())).toEqual([{ type: 'done' }]);
  });

  it('tells the turn to stop when asked', () => {
    const stream = createTurnStream('t', 60_000);
    stream.stop();
    expect(stream.signal.aborted).toBe(true);
  });

  it('stops a turn that everybody has left', async () => {
    const stream = createTurnStream('t', 5);
    const reader = stream.events()[Symbol.asyncIterator]();
    stream.push(text('a'));
    await reader.next();
    await reader.return?.();
    await new Promise((resolve) => {
      stream.signal.addEventListener('abort', resolve);
    });
    expect(stream.signal.aborted).toBe(true);
  });
});
