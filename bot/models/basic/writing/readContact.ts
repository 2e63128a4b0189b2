/** Whom to ask; empty strings for what a request does not give. */
export interface Contact {
  name: string;
  /** A phone number, an e-mail address or a mask of one */
  reach: string;
}

const opener =
  /^(?:please )?(?:(?:if (?:you|they|anyone) ha(?:ve|s) (?:any )?questions|(?:for|with) (?:any )?(?:questions|more information)),? (?:please )?(?:contact|call|e-?mail|ask|write to|reach)|(?:any )?questions(?: go)?(?: to|:)|(?:the )?contact(?: person)?(?: is|:)?)\s+(?=\S)/i;
const reachable =
  /\[(?:PHONE|EMAIL|[A-Z_]*(?:PHONE|EMAIL)[A-Z_]*) \d+\]|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|(?:\+?1[ .-]?)?\(?\d{3}\)?[ .-]?\d{3}[ .-]\d{4}(?: ?(?:x|ext\.?) ?\d+)?/gi;
const nameOnly = /^(?:\[PERSON \d+\]|(?:the |our )?[\p{L}][\p{L}.’'-]*(?: [\p{L}][\p{L}.’'-]*){0,4})$/u;

/** "ask Dana" at the end of a request names whom readers ask. */
const askSomebody =
  /^(?:(?:please )?(?:ask|call|contact|see|talk to|go to)) (\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)?|\[PERSON \d+\])(?: (?:with|for|if you have) (?:any )?questions)?[.!]?$/u;

/** A number or address alone, or one that "questions" stands before. */
export function isContactLine(sentence: string): boolean {
  return askSomebody.test(sentence);
}

/** "Contact Ann Lee, 617-555-0188." gives name and number; undefined for a sentence that names no contact. */
export function readContact(sentence: string): Contact | undefined {
  const asked = askSomebody.exec(sentence)?.[1];
  if (asked !== undefined) return { name: asked, reach: '' };
  const found = opener.exec(sentence);
  if (!found) return undefined;
  const rest = sentence.slice(found[0].length);
  const reach = (rest.match(reachable) ?? []).join(' or ');
  const name = rest
    .replace(reachable, '')
    .replace(/[\s,;:()]+(?:(?:at|on|by|or|and|phone|tel|e-?mail)\b[\s,;:().]*)*[\s,;:().]*$/i, '')
    .replace(/^(?:at|on)\b|[.,;:\s]+$/gi, '')
    .trim();
  if (name === '' ? reach === '' : !nameOnly.test(name)) return undefined;
  return { name, reach };
}
