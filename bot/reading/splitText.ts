/** Cuts a text into pieces of at most `size` UTF-16 units, at the last line end, sentence end or space before it. */
export function splitText(text: string, size: number): string[] {
  if (text.length <= size) return text === '' ? [] : [text];
  const pieces: string[] = [];
  for (let from = 0; from < text.length;) {
    const window = text.slice(from, from + size);
    const length = from + size >= text.length ? window.length : cut(window);
    const piece = window.slice(0, length).trim();
    if (piece !== '') pieces.push(piece);
    from += length;
  }
  return pieces;
}

function cut(window: string): number {
  for (const mark of ['\n', '. ', ' ']) {
    const at = window.lastIndexOf(mark);
    if (at >= window.length / 2) return at + mark.length;
  }
  const last = window.charCodeAt(window.length - 1);
  const splitsPair = last >= 0xd800 && last <= 0xdbff && window.length > 1;
  return splitsPair ? window.length - 1 : window.length;
}
