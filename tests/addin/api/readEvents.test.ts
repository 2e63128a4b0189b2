import { readEvents } from '../../../addin/api/readEvents.ts';
import type { TurnEvent } from '../../../bot/contract/turnEvents.ts';

const encoder = new TextEncoder();
const line = (event: object) => `${JSON.stringify(event)}\n`;
const text = (delta: string): TurnEvent => ({ type: 'text', delta });
const done: TurnEvent = { type: 'done' };

function streamOf(chunks: Uint8Array[]): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start(controller) {
      for (const chunk of chunks) controller.enqueue(chunk);
      controller.close();
    },
  });
}

async function read(chunks: Uint8Array[]): Promise<TurnEvent[]> {
  const events: TurnEvent[] = [];
  for await (const event of readEvents(streamOf(chunks))) events.push(event);
  return events;
}

describe('readEvents', () => {
  it.each<[string, string, TurnEvent[]]>([
    ['nothing', '', []],
    ['blank lines', '\n\n \n', []],
    ['two events', line(text('a')) + line(done), [text('a'), done]],
    ['Windows line ends', `${JSON.stringify(text('a'))}\r\n${JSON.stringify(done)}\r\n`, [text('a'), done]],
    ['a last line without a line end', line(text('a')) + JSON.stringify(done), [text('a'), done]],
    ['a last line that is cut', `${line(text('a'))}{"type":"te`, [text('a')]],
    ['a line that is no JSON', `<html>\n${line(done)}`, [done]],
    ['an event of an unknown type', line({ type: 'future', x: 1 }) + line(done), [done]],
    ['an event without its fields', line({ type: 'text' }) + line(done), [done]],
    ['a field of the wrong type', line({ type: 'text', delta: 5 }) + line(done), [done]],
    ['JSON that is no object', '5\nnull\n[]\n"done"\n', []],
    ['unknown fields', line({ ...done, extra: { deep: [1] } }), [done]],
    ['line feeds inside a string', line(text('a\nb')), [text('a\nb')]],
    ['a prototype name as type', line({ type: '__proto__' }) + line({ type: 'constructor' }), []],
    ['an unknown refusal reason', line({ type: 'refused', reason: 'mood', text: '', next: '' }), []],
  ])('reads %s', async (_name, body, expected) => {
    expect(await read([encoder.encode(body)])).toEqual(expected);
  });

  it('puts characters together that arrive in two chunks', async () => {
    const bytes = encoder.encode(line(text('naïve 😀 done')));
    expect(await read(Array.from(bytes, (byte) => Uint8Array.of(byte)))).toEqual([text('naïve 😀 done')]);
  });

  it('keeps the fields of a result', async () => {
    const [event] = await read([encoder.encode(line({ type: 'result', answer: 'yes', citations: [] }))]);
    expect(event).toEqual({ type: 'result', answer: 'yes', citations: [] });
  });

  it('gives up on a line without an end', async () => {
    const chunk = encoder.encode('x'.repeat(1_000_000));
    await expect(read(Array.from({ length: 9 }, () => chunk))).rejects.toThrow('line too long');
  });
});
