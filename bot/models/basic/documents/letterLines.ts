import type { PageLine } from './pageLines.ts';

/** What the head of a memo or letter says; each with the line it stands on. */
export interface DocumentHead {
  from?: PageLine & { value: string };
  to?: PageLine & { value: string };
  date?: PageLine & { value: string };
  subject?: PageLine & { value: string };
  /** "memo", "letter", "notice" and the like, when the document says or shows so. */
  kind: string;
}

const label = /^(to|from|date|subject|re|cc|bcc|through|thru|via)\s*:\s*(.*)$/i;
const kindLine =
  /^(?:inter-?office |internal )?(memo(?:randum)?|notice|bulletin|policy|press release|minutes|agenda|fact sheet)$/i;
const day =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day, )?(?:january|february|march|april|may|june|july|august|september|october|november|december) \d{1,2}, \d{4}$/i;
const salutation =
  /^(?:dear\b.{1,80}[:,]?|to whom it may concern[:,]?|(?:good (?:morning|afternoon)|hello|hi)\b.{0,40}[:,])$/i;
const closing =
  /^(?:sincerely(?: yours)?|respectfully(?: submitted| yours)?|very truly yours|yours (?:truly|sincerely|faithfully)|(?:best |kind |warm )?regards|with (?:best )?regards|cordially|thank you),?$/i;
const address =
  /\b(?:tel|phone|telephone|fax|tty|toll[- ]free)\b[^a-z]{0,12}\d|\b[A-Z]{2} +\d{5}(?:-\d{4})?\b|^p\.? ?o\.? box \d|^(?:https?:\/\/|www\.)\S+$|^\d+ [\p{L}. ]{2,30}\b(?:street|st|avenue|ave|road|rd|plaza|place|square|boulevard|blvd|drive|lane|way)\b\.?,?(?: .{0,40})?$|^[\w.+-]+@[\w.-]+$|^\(?\d{3}\)?[ .-]\d{3}[ .-]\d{4}$/iu;
const aroundLetter =
  /^(?:(?:cc|c\.c\.|bcc)\s*:|(?:encl?s?\.?|enclosures?|attachments?|att\.)\s*(?::|\(|$)|(?:by|via) (?:e-?mail|fax|hand|certified mail|first[- ]class mail)\b.{0,60}$|distribution\s*:)/i;

/** How many lines the head of a memo or letter can have. */
const headLines = 30;

/** Reads the head of a memo or letter and sets it aside, with letterhead, signature block and list of copies. */
export function markLetter(lines: readonly PageLine[]): DocumentHead {
  const head: DocumentHead = { kind: '' };
  const first = lines.filter(({ aside }) => aside !== 'noise').slice(0, headLines);
  const labelled = first.filter(({ text }) => label.test(text)).length;
  const greeting = first.findIndex(({ text }) => salutation.test(text));
  for (const line of first) {
    const kind = kindLine.exec(line.text)?.[1]?.toLowerCase();
    if (kind !== undefined && head.kind === '') {
      head.kind = kind.startsWith('memo') ? 'memo' : kind;
      line.aside = 'noise';
    }
    readLabel(line, head, labelled >= 2);
    if (address.test(line.text) && line.text.length < 120) line.aside ??= 'furniture';
  }
  if (greeting >= 0) readLetterHead(first.slice(0, greeting + 1), head);
  if (head.kind === '' && labelled >= 3) head.kind = 'memo';
  markSignature(lines, head);
  return head;
}

function readLabel(line: PageLine, head: DocumentHead, isMemo: boolean): void {
  const found = label.exec(line.text);
  const name = found?.[1]?.toLowerCase();
  const value = found?.[2]?.trim() ?? '';
  if (name === undefined || (!isMemo && name !== 're' && name !== 'subject')) return;
  line.aside = 'furniture';
  if (value === '') return;
  if (name === 'to' || name === 'from' || name === 'date') head[name] ??= { ...line, value };
  else if (name === 're' || name === 'subject') head.subject ??= { ...line, value };
}

/** Before "Dear …" stand letterhead, date and address: all of it is set aside unless it is a sentence. */
function readLetterHead(before: readonly PageLine[], head: DocumentHead): void {
  if (head.kind === '') head.kind = 'letter';
  const dateAt = before.findIndex(({ text }) => day.test(text));
  before.forEach((line, index) => {
    if (index === dateAt) head.date ??= { ...line, value: line.text };
    else if (
      index === (dateAt > 0 ? dateAt + 1 : -1) &&
      line.aside === undefined &&
      !salutation.test(line.text) &&
      line.text.length < 60
    )
      head.to ??= { ...line, value: line.text };
    if (line.text.length < 90 && !/[a-z]{2}[.!?]$/.test(line.text)) line.aside ??= 'furniture';
  });
  const greeted = before.at(-1)?.text.replace(/^dear\s+|[:,]$/gi, '');
  const last = before.at(-1);
  if (head.to === undefined && last && greeted !== undefined && !/^(?:sir|madam|to whom)/i.test(greeted))
    head.to = { ...last, value: greeted };
}

/** From "Sincerely," to the next sentence; the first line behind it names the writer of a letter. */
function markSignature(lines: readonly PageLine[], head: DocumentHead): void {
  let since = -1;
  lines.forEach((line, index) => {
    if (line.aside === 'noise') return;
    if (closing.test(line.text)) since = index;
    else if (aroundLetter.test(line.text) && index > 0) line.aside ??= 'furniture';
    const behind = since < 0 ? -1 : index - since;
    if (behind < 0) return;
    if (behind > 12 || (behind > 0 && isSentence(line.text))) {
      since = -1;
      return;
    }
    line.aside ??= 'furniture';
    if (head.from === undefined && behind > 0 && isName(line.text)) {
      const title = lines[index + 1]?.text ?? '';
      const value =
        title !== '' && title.length < 60 && !/[\d:@]/.test(title) ? `${line.text}, ${title}` : line.text;
      head.from = { ...line, value };
    }
  });
}

function isSentence(text: string): boolean {
  return text.split(/\s+/).length >= 9 && /\p{Ll}[.!?:]?$/u.test(text);
}

function isName(text: string): boolean {
  return (
    text.length < 60 && !/[\d:@/]/.test(text) && /^\p{Lu}[\p{L}.’'-]*(?: [\p{L}.,’'-]+){0,6}$/u.test(text)
  );
}
