import type { NumberStyle } from '../numbers/formatNumber.ts';
import type { Column, ColumnType } from './column.ts';
import { isIdLike, isIdName, isIdText, type NumberTraits } from './idLike.ts';
import { isDollars } from './unitOf.ts';

interface Seen {
  name: string;
  counts: Column['counts'];
  styles: { money: number; percent: number; number: number; commas: number; yesNo: number };
  traits: NumberTraits;
  labels: readonly string[];
  unit: string | undefined;
}

/** Share of the filled cells that must agree. */
const enough = 0.8;
const sample = 300;
const mostCategories = 60;

/** The type of a column from what its cells are; what does not fit is reported elsewhere. */
export function chooseType(seen: Seen): ColumnType {
  const { counts, styles, traits, name } = seen;
  const filled = counts.numbers + counts.dates + counts.words;
  if (filled === 0) return 'empty';
  if (counts.numbers >= filled * enough) {
    if (isYear(name, seen)) return 'year';
    if (isIdLike(name, traits)) return 'id';
    if (styles.percent * 2 > counts.numbers || seen.unit === '%') return 'percent';
    return styles.money * 2 > counts.numbers || isDollars(seen.unit) ? 'money' : 'number';
  }
  if (counts.dates >= filled * enough) return 'date';
  if (styles.yesNo >= filled * enough) return 'yesNo';
  if (counts.numbers >= filled * 0.3 && !isIdName(name)) return isIdOfText(seen) ? 'id' : 'mixed';
  if (counts.dates >= filled * 0.3) return 'mixed';
  return wordType(seen, filled);
}

export function styleOf(styles: Seen['styles'], unit: string | undefined): NumberStyle {
  const all = styles.money + styles.percent + styles.number;
  if (styles.percent * 2 > all || unit === '%') return 'percent';
  return styles.money * 2 > all || isDollars(unit) ? 'money' : 'number';
}

function wordType(seen: Seen, filled: number): ColumnType {
  const { labels, name } = seen;
  if (isIdOfText(seen) && (isIdName(name) || labels.length > filled * 0.8)) return 'id';
  const some = labels.slice(0, sample);
  const length = some.reduce((sum, label) => sum + label.length, 0) / Math.max(1, some.length);
  if (length > 80) return 'text';
  const repeats = labels.length <= filled * 0.7;
  if (repeats && labels.length <= Math.max(mostCategories, filled * 0.2)) return 'category';
  return labels.length <= 12 && filled <= 24 && length <= 40 ? 'category' : 'text';
}

function isIdOfText({ labels }: Seen): boolean {
  const some = labels.slice(0, sample);
  return some.filter(isIdText).length >= some.length * 0.9;
}

/** "Year" over 2024, 2025: a time, not a quantity. */
function isYear(name: string, { traits, labels, styles }: Seen): boolean {
  if (traits.hasDecimals || styles.money + styles.percent > 0 || traits.digits !== 4) return false;
  const years = labels.every((label) => /^(?:19|20)\d{2}$/.test(label) || !/^\d/.test(label));
  return (
    years && (/\b(?:year|fy|yr|cy)\b/i.test(name) || (labels.length <= 30 && traits.distinct < traits.count))
  );
}
