export interface ThinkTags {
  /** Takes text as it comes; returns what of it is answer, and whether any of it was reasoning. */
  push(text: string): { text: string; thought: boolean };
  /** What is still held when the answer has ended. */
  end(): string;
  /** Reasoning was closed that nobody had opened: the model's template opens it, out of our sight. */
  isUnopened(): boolean;
}

const closing = /<\/think(?:ing)?>/i;
const anyTag = /<(\/?)think(?:ing)?>/i;
const longestTag = '</thinking>'.length;

/**
 * Takes reasoning that stands in the text itself (`<think>…</think>`) out of it. Servers without a reasoning parser
 * send it so (DeepSeek R1, QwQ, Qwen and their like).
 * @param startsInside the model is known to begin with reasoning that it only closes
 */
export function createThinkTags(startsInside: boolean): ThinkTags {
  let held = '';
  let isInside = startsInside;
  /** Reasoning that nobody opened; if nobody closes it either, it was the answer. */
  let unclosed: string[] | undefined = startsInside ? [] : undefined;
  let hasThought = false;
  let hasSpoken = false;
  /** White space before the first word. */
  let blank = '';
  let isUnopened = false;

  /** Goes on to the next tag; false when there is none in what has come. */
  function step(pieces: string[]): boolean {
    const tag = (isInside ? closing : anyTag).exec(held);
    if (tag === null) {
      const keep = isInside ? longestTag : lengthOfTagBegun(held);
      const done = held.slice(0, Math.max(0, held.length - keep));
      if (isInside) unclosed?.push(done);
      else pieces.push(done);
      held = held.slice(done.length);
      return false;
    }
    const isStray = !isInside && tag[1] === '/';
    // What came right before a stray end was reasoning as well.
    if (isStray) pieces.length = 0;
    else if (!isInside) pieces.push(held.slice(0, tag.index));
    held = held.slice(tag.index + tag[0].length);
    isUnopened ||= isStray || unclosed !== undefined;
    isInside = !isInside && !isStray;
    unclosed = undefined;
    hasThought = true;
    return true;
  }

  return {
    push(text) {
      held += text;
      const wasInside = isInside;
      const pieces: string[] = [];
      let tags = 0;
      while (step(pieces)) tags += 1;
      const thought = wasInside || tags > 0;
      const answer = blank + pieces.join('');
      blank = '';
      if (hasSpoken) return { text: answer, thought };
      hasSpoken = answer.trim() !== '';
      // Line breaks around the reasoning are no part of the answer.
      if (hasSpoken) return { text: hasThought ? answer.trimStart() : answer, thought };
      blank = answer;
      return { text: '', thought };
    },
    end() {
      const rest = isInside ? (unclosed === undefined ? '' : unclosed.join('') + held) : held;
      const all = hasThought ? rest : blank + rest;
      held = '';
      blank = '';
      return all;
    },
    isUnopened: () => isUnopened,
  };
}

/** Letters at the end of `text` that may become a tag with the next piece. */
function lengthOfTagBegun(text: string): number {
  const at = text.lastIndexOf('<');
  const begun = at < 0 ? '' : text.slice(at).toLowerCase();
  return ['<thinking>', '</thinking>'].some((tag) => tag.startsWith(begun)) ? begun.length : 0;
}
