export type RtfToken =
  | { type: 'open' }
  | { type: 'close' }
  | { type: 'text'; text: string }
  /** `\'e9`: one byte in the code page of the font */
  | { type: 'byte'; value: number }
  /** `\b0` has name `b` and value 0; a symbol such as `\~` has its character as name. */
  | { type: 'word'; name: string; value: number | undefined };

const plain = /[^\\{}\r\n]+/y;
const word = /([a-zA-Z]{1,32})(-?\d{1,10})? ?/y;

/** The tokens of a rich text file (RTF 1.9.1, "Basic entities"). `source` holds one character for each byte. */
export function* rtfTokens(source: string): Iterable<RtfToken> {
  for (let at = 0; at < source.length;) {
    const mark = source[at];
    if (mark === '{' || mark === '}') {
      yield mark === '{' ? { type: 'open' } : { type: 'close' };
      at += 1;
    } else if (mark === '\r' || mark === '\n') at += 1;
    else if (mark === '\\') {
      const control = readControl(source, at + 1);
      yield control.token;
      at = control.end;
    } else {
      plain.lastIndex = at;
      const text = plain.exec(source)?.[0] ?? '';
      yield { type: 'text', text };
      at += Math.max(1, text.length);
    }
  }
}

function readControl(source: string, at: number): { token: RtfToken; end: number } {
  word.lastIndex = at;
  const found = word.exec(source);
  if (found !== null) {
    const name = found[1] ?? '';
    const value = found[2] === undefined ? undefined : Number(found[2]);
    const binary = name === 'bin' ? Math.max(0, value ?? 0) : 0;
    return { token: { type: 'word', name, value }, end: word.lastIndex + binary };
  }
  const symbol = source[at] ?? '';
  if (symbol !== "'") return { token: { type: 'word', name: symbol, value: undefined }, end: at + 1 };
  const byte = Number.parseInt(source.slice(at + 1, at + 3), 16);
  return { token: { type: 'byte', value: Number.isNaN(byte) ? 0x3f : byte }, end: at + 3 };
}
