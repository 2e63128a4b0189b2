/**
 * Characters of one message: 28 KB of UTF-16. Teams takes about 100 KB with everything a message carries, but
 * clients fold long ones away (https://learn.microsoft.com/microsoftteams/platform/bots/how-to/format-your-bot-messages).
 */
export const messageCharacters = 14_000;

/** A stream stops growing here, so that its final can end at a paragraph above it. */
export const streamedCharacters = 12_000;

/**
 * Cuts Markdown into messages of at most `messageCharacters`, at a paragraph, line or word. The first is at least
 * `firstAtLeast` long. A code fence that a cut falls into is closed and opened again.
 */
export function splitText(text: string, firstAtLeast = 0): string[] {
  const parts: string[] = [];
  let rest = text;
  let atLeast = firstAtLeast;
  while (rest.length > messageCharacters) {
    const room = messageCharacters - 10;
    const cut = cutAt(rest, Math.max(atLeast, room / 2), room);
    const part = rest.slice(0, cut);
    const fence = openFence(part);
    parts.push(fence === undefined ? part.trimEnd() : `${part.trimEnd()}\n\`\`\``);
    rest = (fence === undefined ? '' : `${fence}\n`) + rest.slice(cut).replace(/^\s+/, '');
    atLeast = 0;
  }
  return [...parts, rest];
}

function cutAt(text: string, from: number, to: number): number {
  for (const boundary of ['\n\n', '\n', ' ']) {
    const at = text.lastIndexOf(boundary, to);
    if (at >= from) return at;
  }
  // Never between the halves of a surrogate pair.
  return /[\uD800-\uDBFF]/.test(text.charAt(to - 1)) ? to - 1 : to;
}

/** The opening line of a fence that is still open at the end, or undefined. */
function openFence(text: string): string | undefined {
  const fences = text.match(/^```.*$/gm) ?? [];
  return fences.length % 2 === 1 ? fences.at(-1) : undefined;
}
