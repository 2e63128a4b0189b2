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

const lookAlikeLabel =
  /(?:^|[^A-Za-z])(?:docket|case|matter|petition|invoice|inv|bill|part|item|model|serial|isbn|issn|doi|sku|upc|order|p\.?o|purchase|tracking|parcel|shipment|ticket|incident|work order|claim|permit|contract|bid|rfq|rfr|solicitation|reference|ref|confirmation|batch|lot|catalog|catalogue|version|build|release|figure|form|section|chapter|page|room|ein|fein|duns|vendor|asset|barcode|project|grant|policy|receipt|transaction|extension|nist|iso|regulation|code)s?[ ]?(?:numbers?|nos?\.?|num|ids?|codes?|#)?[ ]?[:#=]?[ ]?(?:is |was |of )?#?[ ]?[A-Z]{0,4}-?$/i;
const citation = /(?:§{1,2}|\bU\.?S\.?C\.?|\bC\.?F\.?R\.?|\bC\.?M\.?R\.?|\bG\.?L\.?|\bc\.|\bch\.)[ ]?$/i;

/** The words right before an offset say that the number is a docket, invoice, part … number or a citation. */
export function hasLookAlikeLabel(text: string, start: number): boolean {
  const words = before(text, start, 40);
  return lookAlikeLabel.test(words) || citation.test(words);
}
