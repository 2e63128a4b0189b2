const ignorable = /^[\p{Default_Ignorable_Code_Point}\p{Cf}\p{Me}]$/u;
const dash = /^[\p{Pd}\u2212\u00ac]$/u;
const space = /^\p{Zs}$/u;
const digit = /^\p{Nd}$/u;
const marks = new Map([
  ['\u2018', "'"],
  ['\u2019', "'"],
  ['\u201c', '"'],
  ['\u201d', '"'],
  ['\u3002', '.'],
  ['\u00b7', '.'],
  ['\u2027', '.'],
  ['\u22c5', '.'],
]);

const utf8 = new TextDecoder();
const cache = new Map<string, string>();

/** What one non-ASCII character (a code point) reads as: "５" as "5", "–" as "-", a zero-width space as nothing. */
export function foldCharacter(character: string): string {
  const known = cache.get(character);
  if (known !== undefined) return known;
  const folded = fold(character);
  // Every code point at most once: the cache ends at the size of Unicode.
  cache.set(character, folded);
  return folded;
}

function fold(character: string): string {
  if (ignorable.test(character)) return '';
  if (dash.test(character)) return '-';
  if (space.test(character)) return ' ';
  if (digit.test(character)) return digitValue(character);
  const mark = marks.get(character);
  if (mark !== undefined) return mark;
  const compatible = character.normalize('NFKC');
  // Some symbols spread into words ("℡" to TEL); one that would spread far is left as it is.
  return compatible.length > 8 ? character : compatible;
}

/** Unicode keeps the decimal digits of a script in runs of ten, zero first. */
function digitValue(character: string): string {
  const compatible = character.normalize('NFKC');
  if (/^[0-9]$/.test(compatible)) return compatible;
  let zero = character.codePointAt(0) ?? 0;
  const code = zero;
  while (digit.test(String.fromCodePoint(zero - 1))) zero--;
  return String((code - zero) % 10);
}

const named = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', ' '],
  ['ensp', ' '],
  ['emsp', ' '],
  ['thinsp', ' '],
  ['shy', ''],
  ['zwnj', ''],
  ['zwj', ''],
  ['lrm', ''],
  ['rlm', ''],
  ['ndash', '-'],
  ['mdash', '-'],
  ['minus', '-'],
  ['hyphen', '-'],
  ['dash', '-'],
  ['commat', '@'],
  ['period', '.'],
  ['colon', ':'],
  ['num', '#'],
  ['lpar', '('],
  ['rpar', ')'],
  ['sol', '/'],
  ['plus', '+'],
  ['equals', '='],
  ['lowbar', '_'],
]);

/** What an HTML entity ("&#53;", "&ndash;") reads as; an unknown one stays as it is. */
export function decodeEntity(entity: string): string {
  if (!entity.startsWith('&#')) return named.get(entity.slice(1, -1).toLowerCase()) ?? entity;
  const hexadecimal = /^&#[xX]/.test(entity);
  const code = parseInt(entity.slice(hexadecimal ? 3 : 2), hexadecimal ? 16 : 10);
  if (code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return entity;
  return code < 0x80 ? String.fromCharCode(code) : foldCharacter(String.fromCodePoint(code));
}

/** A soft line break ("=" at the end of a line) reads as nothing, "=3D" as its byte; up to four bytes of UTF-8. */
export function decodeQuotedPrintable(piece: string): string {
  if (piece.includes('\n')) return '';
  if (piece.length === 3 && piece < '=80') return String.fromCharCode(parseInt(piece.slice(1), 16));
  const bytes = Uint8Array.from(piece.slice(1).split('='), (pair) => parseInt(pair, 16));
  return Array.from(utf8.decode(bytes), (character) =>
    character.charCodeAt(0) < 0x80 ? character : foldCharacter(character),
  ).join('');
}
