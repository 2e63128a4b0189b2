import { turnEventSchema, type TurnEvent } from '../../bot/contract/turnEvents.ts';

/** A line longer than this is no event; UTF-16 code units. A structured result of a long thread stays far below. */
const longestLine = 8_000_000;

/**
 * Reads the events of POST /api/turns (`application/x-ndjson`).
 * Blank lines, lines that are no JSON and events of an unknown type are passed over: a newer server may send more.
 * A stream that breaks off mid-line ends without that line. Throws what the stream throws.
 */
export async function* readEvents(stream: ReadableStream<Uint8Array>): AsyncGenerator<TurnEvent> {
  for await (const line of readLines(stream)) {
    const event = parseEvent(line);
    if (event) yield event;
  }
}

async function* readLines(stream: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  const reader = stream.getReader();
  const decoder = new TextDecoder();
  let rest = '';
  try {
    for (;;) {
      const { done, value } = await reader.read();
      rest += done ? decoder.decode() : decoder.decode(value, { stream: true });
      const lines = rest.split('\n');
      rest = lines.pop() ?? '';
      yield* lines;
      if (rest.length > longestLine) throw new Error('line too long');
      if (done) break;
    }
    if (rest !== '') yield rest;
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

function parseEvent(line: string): TurnEvent | undefined {
  if (line.trim() === '') return undefined;
  try {
    return turnEventSchema.safeParse(JSON.parse(line)).data;
  } catch {
    return undefined;
  }
}
