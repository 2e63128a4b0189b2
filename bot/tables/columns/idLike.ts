const idName =
  /(?:^|[\s_#./-])(?:ids?|uuid|guid|zip(?:\s?code)?|postal code|phone|telephone|fax|mobile|account|acct|ssn|ein|tin|fips|docket|case|ticket|serial|vin|plate|code|barcode|sku|isbn|badge|license|licence|permit|invoice|voucher|cheque|check|order|parcel|record|reference|ref|key|index|line|row|seq|sequence|item)(?:[\s_]*(?:no|num|number|nbr|id|code|#)\.?)?$/i;
const numberName = /(?:^|\s)(?:no|num|nbr|number)\.?$|#$|^#/i;
const measureName =
  /\b(?:number|count|no\.?|#)\s+of\b|\b(?:amount|total|sum|cost|fees?|price|paid|balance|budget|spent|rate|hours?|days|miles|minutes|quantity|qty|average|revenue|expenses?|salary|value)\b/i;
/** Words that name records in the singular and counts in the plural: "case", but "cases". */
const bareNoun =
  /(?:^|[\s_])(?:case|permit|license|licence|order|item|line|row|record|check|account|invoice)$/i;

/** What tells an id from a quantity: its name, leading zeros, entries that run on by one. */
export interface NumberTraits {
  count: number;
  distinct: number;
  hasDecimals: boolean;
  isMoney: boolean;
  hasLeadingZeros: boolean;
  hasSigns: boolean;
  /** Share of neighbours that differ by exactly one. */
  runsOn: number;
  /** Most frequent number of digits, and the share of entries that have it. */
  digits: number;
  sameDigits: number;
}

/** Case numbers, ZIP codes, phone and account numbers are figures that nobody adds up. */
export function isIdLike(name: string, traits: NumberTraits): boolean {
  if (traits.hasDecimals || traits.isMoney || traits.hasSigns) return false;
  if (traits.hasLeadingZeros) return true;
  if (measureName.test(name)) return false;
  const isUnique = traits.distinct >= traits.count * 0.9;
  if (bareNoun.test(name)) return isUnique || (traits.digits >= 4 && traits.sameDigits > 0.9);
  if (idName.test(name) || numberName.test(name)) return true;
  const isLong = traits.digits >= 9 && traits.sameDigits > 0.9;
  if (isLong && traits.count > 2) return true;
  return traits.runsOn > 0.9 && isUnique && traits.count > 4;
}

const idText = /^[A-Z\d][A-Z\d\-_/.#]*$/i;
const period = /^(?:fy|cy|q[1-4]|h[12])/i;
const phone = /^(?:\+?1[-. ]?)?\(?\d{3}\)?[-. ]?\d{3}[-. ]?\d{4}(?:\s?(?:x|ext\.?)\s?\d+)?$/i;

export function isIdText(text: string): boolean {
  if (text.length > 40 || period.test(text)) return false;
  return (idText.test(text) && text.replace(/\D/g, '').length > 2) || phone.test(text);
}

export function isIdName(name: string): boolean {
  return !measureName.test(name) && (idName.test(name) || numberName.test(name));
}
