/** What a pasted text is, as far as its form tells. */
export type PastedKind = 'mail' | 'text';

export interface Pasted {
  /** The employee's own words before or after the text; empty when there are none. */
  instruction: string;
  body: string;
  kind: PastedKind;
}

/** Own words before a pasted text are at most this long, UTF-16 code units. */
const instructionCharacters = 240;
/** A quotation in longer messages is part of a text. */
const quotedCharacters = 20_000;
/** Greeting and closing of a mail stand within so much of its ends. */
const mailEnd = 400;
/** Without own words, a text from this length on is taken for pasted. */
const longText = 400;

/**
 * Divides a message into what the employee says and what they pasted.
 * @param isWish whether a piece names a kind of help: then a few words after it are already the text to work on
 * @returns undefined when the message is all the employee's own
 */
export function readPasted(message: string, isWish: (text: string) => boolean): Pasted | undefined {
  const text = message.trim();
  const own = ownWords(text, isWish);
  if (own !== undefined) return { ...own, kind: kindOfText(own.body) };
  const kind = kindOfText(text);
  if (kind !== 'text' || text.length >= longText) return { instruction: '', body: text, kind };
  return undefined;
}

function ownWords(text: string, isWish: (text: string) => boolean): Omit<Pasted, 'kind'> | undefined {
  return firstLine(text, isWish) ?? lastLine(text, isWish) ?? quoted(text, isWish);
}

/** "Translate to Spanish: …", "Summarize this" and a line break. */
function firstLine(text: string, isWish: (text: string) => boolean): Omit<Pasted, 'kind'> | undefined {
  for (const end of /[:\n]/g[Symbol.matchAll](text.slice(0, instructionCharacters + 1))) {
    const instruction = text.slice(0, end.index).trim();
    const body = text.slice(end.index + 1).trim();
    if (body === '' || isHeader(instruction)) return undefined;
    if (isWish(instruction) && /\s/.test(body)) return { instruction, body: unquoted(body) };
    const asks = end[0] === '\n' && (/\?$/.test(instruction) || questionWords.test(instruction));
    if (asks && (body.length >= 150 || kindOfText(body) !== 'text')) return { instruction, body };
  }
  return undefined;
}

/** A line above a table or a mail that asks, with or without its question mark. */
const questionWords =
  /^(?:(?:can|could) you |please )?(?:which|what|who|whom|when|where|why|how|is|are|do|does|did|was|were|total|sum|add up|average|count|compare|find|list|show|tell|give|explain)\b/i;

/** A pasted text with "please summarize this" under it. */
function lastLine(text: string, isWish: (text: string) => boolean): Omit<Pasted, 'kind'> | undefined {
  const at = text.lastIndexOf('\n');
  if (at < 100) return undefined;
  const instruction = text.slice(at + 1).trim();
  const body = text.slice(0, at).trim();
  const isOwn =
    instruction.length <= instructionCharacters && (isWish(instruction) || /\?$/.test(instruction));
  return isOwn && kindOfText(text) !== 'mail' ? { instruction, body } : undefined;
}

/** Translate "Please bring an ID" to Spanish */
function quoted(text: string, isWish: (text: string) => boolean): Omit<Pasted, 'kind'> | undefined {
  if (text.length > quotedCharacters) return undefined;
  // No mark stands inside, so that an attempt ends where the next begins: the work grows with the text, not its square.
  const [whole = '', body = ''] = /["“]([^"“”]{8,})["”]/.exec(text) ?? [];
  const instruction = text.replace(whole, ' ').trim();
  const isOwn = whole !== '' && body.includes(' ') && instruction.length <= instructionCharacters;
  return isOwn && isWish(instruction) ? { instruction, body } : undefined;
}

function unquoted(body: string): string {
  return /^["“]([^"“”]+)["”]$/.exec(body)?.[1] ?? body;
}

/** "Subject" before a colon begins a mail. */
function isHeader(words: string): boolean {
  return /^(?:\*?(?:from|to|cc|sent|date|subject|re|fwd?|attachments?)\*?)$/i.test(words);
}

/** What a text is, as far as its form tells. */
export function kindOfText(text: string): PastedKind {
  return isMail(text) ? 'mail' : 'text';
}

const salutation =
  /^(?:hi|hello|hey|dear|good (?:morning|afternoon|evening))\b[^\n.!?]{0,60}[,:–—-]?[^\S\n]*\n/i;
const closing =
  /\n[^\S\n]*(?:thanks|thank you|many thanks|best|best regards|regards|kind regards|sincerely|cheers|respectfully|warmly|yours)\b[^\n]{0,40}(?:\n[^\n]{0,60}){0,4}$/i;

function isMail(text: string): boolean {
  const headers = text.match(/^[ \t>]*\*?(?:from|sent|date|to|cc|subject)\*?:\*?[ \t]+\S/gim) ?? [];
  if (headers.length >= 2) return true;
  if (/^[ \t>]*On [^\n]{6,120} wrote:/m.test(text)) return true;
  return text.length >= 80 && salutation.test(text.slice(0, mailEnd)) && closing.test(text.slice(-mailEnd));
}
