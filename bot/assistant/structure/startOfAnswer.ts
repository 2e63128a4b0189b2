export interface AnswerStart {
  form: 'json' | 'lines';
  /** The text from which on the answer is read. */
  text: string;
}

/** A remark before the JSON is shorter than this; longer prose is an answer of its own. */
const longestRemark = 600;
/** White space without end is no answer. */
const longestWait = 10_000;

/**
 * Decides by its beginning whether an answer is JSON (in a code fence or after a remark as well) or Markdown.
 * @returns undefined while that cannot be told
 */
export function startOfAnswer(held: string): AnswerStart | undefined {
  const text = held.replace(/^[\s\uFEFF]+/, '');
  if (text === '') return held.length > longestWait ? { form: 'lines', text: held } : undefined;
  const object = /(?:^|\n)[ \t]*(?:```\w*\s*)?(\{\s*["}]|\[\s*[{"\]])/.exec(text);
  if (object?.[1] !== undefined) {
    return { form: 'json', text: text.slice(object.index + object[0].length - object[1].length) };
  }
  const looksLikeMarkdown = /^(?:#|[-*+]\s|\d+[.)]\s|\||>|\*\*)|\[\[|\n(?:#{1,4} |[-*+] |\d+[.)] )/.test(
    text,
  );
  if (looksLikeMarkdown || text.length > longestRemark) return { form: 'lines', text: held };
  return undefined;
}

/** The same for an answer that has ended: a bracket at its start was to be JSON and is none. */
export function formOfWhole(held: string): AnswerStart['form'] {
  return /^[\s\uFEFF]*(?:```\w*\s*)?(?:\{|\[(?!\[))/.test(held) ? 'json' : 'lines';
}
