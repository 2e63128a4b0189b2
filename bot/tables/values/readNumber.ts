import type { NumberStyle } from '../numbers/formatNumber.ts';

export interface NumberRead {
  /** Whole number below 10^15; the value is units / 10^scale. */
  units: number;
  scale: number;
  style: NumberStyle;
  /** Written as "1.234,50": a decimal comma, or a slip. */
  hasDecimalComma: boolean;
}

/** What may begin a number; a quick look before the patterns. */
const starts = /^[\d$€£(+\-−–.]|^US/;
const us =
  /^([+\-−–(]?)\s?(US\$|USD|[$€£])?\s?([+\-−–(]?)\s?(\d{1,3}(?:,\d{3})+|\d{1,15})?(?:\.(\d{0,15}))?\s?(%)?\s?(USD)?([-−–)]?)$/;
const comma =
  /^([+\-−–(]?)\s?([$€£])?\s?(\d{1,3}(?:[. \u00a0\u202f]\d{3})+|\d{1,15}),(\d{1,15})\s?([€%])?([-−–)]?)$/;
const dots = /^([+\-−–]?)()(\d{1,3}(?:\.\d{3}){2,})()()()$/;
const digits = 15;

/**
 * Reads a number as Americans write it: "1,234.50", "$1,234", "(1,234.50)", "-5", "5-", "17.5%". More than 15 digits
 * are no quantity but an id. The other way, "1.234,50", is read too and marked.
 */
export function readNumber(text: string): NumberRead | undefined {
  if (text.length > 40 || !starts.test(text)) return undefined;
  const found = us.exec(text);
  if (found !== null) {
    const [, sign, currency, innerSign, whole, decimals, percent, dollars, end] = found;
    if (whole === undefined && (decimals === undefined || decimals === '')) return undefined;
    const signs = (sign ?? '') + (innerSign ?? '') + (end ?? '');
    if (!fits(signs)) return undefined;
    const isMoney = currency !== undefined || dollars !== undefined;
    const style = percent === '%' ? 'percent' : isMoney ? 'money' : 'number';
    return numberOf({ signs, whole: whole ?? '0', decimals: decimals ?? '', style, hasDecimalComma: false });
  }
  const other = comma.exec(text) ?? dots.exec(text);
  if (other === null) return undefined;
  const [, sign, currency, whole, decimals, tail, end] = other;
  const signs = (sign ?? '') + (end ?? '');
  if (!fits(signs)) return undefined;
  const style = tail === '%' ? 'percent' : currency || tail ? 'money' : 'number';
  return numberOf({ signs, whole: whole ?? '0', decimals: decimals ?? '', style, hasDecimalComma: true });
}

/** One sign, or a pair of parentheses around it all. */
function fits(signs: string): boolean {
  return signs.length < 2 ? signs !== '(' && signs !== ')' : signs === '()';
}

function numberOf({
  signs,
  whole,
  decimals,
  style,
  hasDecimalComma,
}: {
  signs: string;
  whole: string;
  decimals: string;
  style: NumberStyle;
  hasDecimalComma: boolean;
}): NumberRead | undefined {
  const written = (whole.replace(/\D/g, '') + decimals).replace(/^0+(?=\d)/, '');
  if (written.length > digits) return undefined;
  const isNegative = signs !== '' && signs !== '+';
  const units = Number(written);
  return {
    units: isNegative && units !== 0 ? -units : units,
    scale: decimals.length,
    style,
    hasDecimalComma,
  };
}
