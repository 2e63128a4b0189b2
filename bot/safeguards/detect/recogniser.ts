import type { Finding, FindingType } from '../../contract/findings.ts';

/** Finds one kind of sensitive data in a folded text (see normalise.ts); offsets are those of the text given. */
export interface Recogniser {
  name: string;
  types: readonly FindingType[];
  find(text: string): Finding[];
}

/** Up to `length` UTF-16 units before an offset: where the words stand that tell what a number is. */
export function before(text: string, start: number, length: number): string {
  return text.slice(Math.max(0, start - length), start);
}

export function after(text: string, end: number, length: number): string {
  return text.slice(end, end + length);
}

/** Digits of a text, nothing else. */
export function digitsOf(text: string): string {
  return text.replace(/\D/g, '');
}

// "Invoice 219…" is an invoice; "claim of 219…" may well be a person's number, so most nouns need "number" with them.
const numberWord = String.raw`(?:numbers?|nos?\b\.?|num\b\.?|ids?|codes?|#)`;
const numberedThings =
  'docket|invoice|inv|part|item|model|serial|isbn|issn|doi|sku|upc|purchase order|p\\.?o\\.?|tracking|parcel|catalogu?e?|duns|barcode|version|build|release|section|chapter|figure|room|ein|fein|rfq|rfr|bid|lot|batch|nist|iso';
const otherThings =
  'case|matter|petition|bill|order|shipment|ticket|incident|claim|permit|contract|solicitation|reference|ref|confirmation|form|page|vendor|asset|project|grant|policy|receipt|transaction|extension|regulation|product';
const lookAlikeLabel = new RegExp(
  String.raw`(?:^|[^A-Za-z])(?:(?:${numberedThings})s?[ ]?${numberWord}?|(?:${otherThings})[ ]?${numberWord})[ ]?[:#=]?[ ]?(?:is |was )?#?[ ]?[A-Z]{0,4}-?$`,
  'i',
);
const citation = /(?:§{1,2}|\bU\.?S\.?C\.?|\bC\.?F\.?R\.?|\bC\.?M\.?R\.?|\bG\.?L\.?|\bc\.|\bch\.)[ ]?$/i;

/** The words right before an offset say that the number is a docket, invoice, part … number or a citation. */
export function hasLookAlikeLabel(text: string, start: number): boolean {
  const words = before(text, start, 40);
  return lookAlikeLabel.test(words) || citation.test(words);
}
