const lineFeed = 10;
const carriageReturn = 13;

/** Larger than any event of an answer (the last one repeats the whole answer). */
const defaultMaxEventBytes = 4_000_000;

export interface SseParser {
  /** Takes one socket read and calls `onEvent` for each event that it completes. Text is decoded per whole line. */
  push(chunk: Buffer): void;
}

/**
 * Server-sent events, as in the HTML standard §9.2.6: lines end in LF, CRLF or CR; several `data` lines are one
 * text; comments and unknown fields are skipped; an event without a closing empty line is not an event.
 * @throws RangeError from `push` when an event passes `maxEventBytes`
 */
export function createSseParser(
  onEvent: (data: string, event: string) => void,
  maxEventBytes = defaultMaxEventBytes,
): SseParser {
  let unfinished: Buffer[] = [];
  let eventBytes = 0;
  let skipLineFeed = false;
  let isFirstLine = true;
  let data: string | undefined;
  let event = '';

  function takeLine(line: string): void {
    if (line === '') {
      dispatch();
      return;
    }
    const colon = line.indexOf(':');
    const field = colon === -1 ? line : line.slice(0, colon);
    const value = colon === -1 ? '' : line.slice(line.charAt(colon + 1) === ' ' ? colon + 2 : colon + 1);
    if (field === 'data') data = data === undefined ? value : `${data}\n${value}`;
    else if (field === 'event') event = value;
  }

  function dispatch(): void {
    const [completeData, itsEvent] = [data, event];
    data = undefined;
    event = '';
    eventBytes = 0;
    if (completeData !== undefined) onEvent(completeData, itsEvent);
  }

  function endLine(tail: Buffer): void {
    const bytes = unfinished.length === 0 ? tail : Buffer.concat([...unfinished, tail]);
    unfinished = [];
    const line = bytes.toString('utf8');
    takeLine(isFirstLine && line.startsWith('\uFEFF') ? line.slice(1) : line);
    isFirstLine = false;
  }

  function count(bytes: number): void {
    eventBytes += bytes;
    if (eventBytes > maxEventBytes) throw new RangeError('event too large');
  }

  return {
    push(chunk) {
      let start = 0;
      let nextCr = chunk.indexOf(carriageReturn);
      while (start < chunk.length) {
        if (skipLineFeed) {
          skipLineFeed = false;
          if (chunk[start] === lineFeed) start += 1;
        }
        const nextLf = chunk.indexOf(lineFeed, start);
        if (nextCr !== -1 && nextCr < start) nextCr = chunk.indexOf(carriageReturn, start);
        const end = nextCr !== -1 && (nextLf === -1 || nextCr < nextLf) ? nextCr : nextLf;
        if (end === -1) break;
        count(end - start);
        skipLineFeed = end === nextCr;
        endLine(chunk.subarray(start, end));
        start = end + 1;
      }
      if (start < chunk.length) {
        count(chunk.length - start);
        unfinished.push(chunk.subarray(start));
      }
    },
  };
}
