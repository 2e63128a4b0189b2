import { historyStart } from './history.ts';
import {
  isAttribution,
  isBannerLine,
  isClosingLine,
  isDisclaimerLine,
  isMobileSignature,
  looksLikeProse,
} from './mailLines.ts';

/** A mail's own words. Offsets hold: what is set aside is blanked, not cut. */
export interface OwnText {
  text: string;
  /** Quoted lines that the writer answered below: `at` is where the own words after them begin. */
  inline: { at: number; quote: string }[];
}

interface Line {
  start: number;
  end: number;
  text: string;
}

/**
 * Sets aside quoted history, attributions, signatures, disclaimers and banners of a mail body.
 * @param senderNames in small letters, as `signOffNames` gives them: a line that is one of them begins the signature
 */
export function setAside(body: string, senderNames: ReadonlySet<string>): OwnText {
  const end = historyStart(body);
  const lines = linesOf(body, end);
  const own = new Array<boolean>(lines.length).fill(true);
  const inline = markQuoted(lines, own);
  markParagraphs(lines, own);
  markSignature(lines, own, senderNames);
  return { text: blanked(body, lines, own, end), inline };
}

function linesOf(body: string, end: number): Line[] {
  const lines: Line[] = [];
  let start = 0;
  while (start < end) {
    const found = body.indexOf('\n', start);
    const stop = found < 0 || found > end ? end : found;
    lines.push({ start, end: stop, text: body.slice(start, stop).trim() });
    start = stop + 1;
  }
  return lines;
}

function markQuoted(lines: readonly Line[], own: boolean[]): OwnText['inline'] {
  const inline: OwnText['inline'] = [];
  let quote: string[] = [];
  lines.forEach((line, index) => {
    if (/^[A-Za-z]{0,3}>/.test(line.text)) {
      own[index] = false;
      quote.push(line.text.replace(/^(?:[A-Za-z]{0,3}>\s?)+/, ''));
    } else if (
      isAttribution(line.text) ||
      isAttribution(`${line.text} ${lines[index + 1]?.text ?? ''}`, true)
    ) {
      own[index] = false;
      if (!isAttribution(line.text)) own[index + 1] = false;
    } else if (line.text !== '' && quote.length > 0) {
      inline.push({ at: line.start, quote: quote.join(' ') });
      quote = [];
    }
  });
  return inline;
}

/** Banners and disclaimers run to the end of their paragraph. */
function markParagraphs(lines: readonly Line[], own: boolean[]): void {
  let isAside = false;
  lines.forEach(({ text }, index) => {
    if (text === '') isAside = false;
    else if (isBannerLine(text) || isDisclaimerLine(text)) isAside = true;
    if (isAside || isMobileSignature(text)) own[index] = false;
  });
}

/** From a closing, a name of the sender or "--" on; prose that follows (a postscript, a bottom post) is own again. */
function markSignature(lines: readonly Line[], own: boolean[], names: ReadonlySet<string>): void {
  let isSignature = false;
  let hasOwnBefore = false;
  lines.forEach(({ text }, index) => {
    if (own[index] === false || text === '') return;
    const isSigned = hasOwnBefore && text.length < 80 && names.has(signedName(text));
    if (/^(?:--|__+|==+|\*\*\*+)$/.test(text) || isSigned || (hasOwnBefore && isClosingLine(text))) {
      isSignature = true;
    } else if (isSignature && (looksLikeProse(text) || /^p\.? ?s\b/i.test(text))) {
      isSignature = false;
    }
    if (isSignature) own[index] = false;
    else hasOwnBefore = true;
  });
}

/** "Imogen / Construction", "Anneliese Corrigan, PE", "- Percy" */
function signedName(line: string): string {
  return line
    .replace(/^[-–—~*\s]+|[-–—~*,.!\s]+$/g, '')
    .replace(/\s*(?:[,|/@(]|\s[-–—]\s).*$/, '')
    .replace(/\s+x{1,3}$/i, '')
    .replace(/\.$/, '')
    .toLowerCase();
}

function blanked(body: string, lines: readonly Line[], own: readonly boolean[], end: number): string {
  const pieces: string[] = [];
  lines.forEach((line, index) => {
    pieces.push(own[index] === true ? body.slice(line.start, line.end) : ' '.repeat(line.end - line.start));
    if (line.end < end) pieces.push('\n');
  });
  return pieces.join('');
}
