import type { PageLine } from './pageLines.ts';

const fillIn = /_{3,}|[☐□☑☒]|\.{8,}|\[ {1,3}\]/;
const labelOnly =
  /^(?:(?:print(?:ed)? )?name|signature|date|title|address|city|state|zip(?: code)?|phone|telephone|e-?mail|initials|agency|department|employee (?:name|id|number)|case (?:no|number)\.?|(?:for )?(?:office|official|agency|internal) use only|please print(?: clearly)?|check (?:one|all that apply)|sign here|witness|approved by|draft|confidential|for internal use only|not for distribution)\s*:?[\s_./-]*$/i;
const formNumber =
  /^(?:form |rev(?:ised|\.)? ?)[\w-]{0,12}\s*[([]?(?:rev(?:ised|\.)?)? ?[\d/.-]*[)\]]?$|^\(?rev(?:ised|\.)? [\d/.-]+\)?$/i;

/** Sets aside blanks to fill in, tick boxes and labels without a value. */
export function markFormLines(lines: readonly PageLine[]): void {
  for (const line of lines) {
    if (line.aside !== undefined) continue;
    const { text } = line;
    if (labelOnly.test(text) || (text.length < 40 && formNumber.test(text))) line.aside = 'noise';
    else if (fillIn.test(text)) {
      const words = text.replace(/[_☐□☑☒.[\]]+/g, ' ').split(/\s+/).length;
      if (words < 14) line.aside = 'furniture';
    }
  }
}
