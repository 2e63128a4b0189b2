import type { Grid } from '../grid.ts';
import type { Value } from '../values/readValue.ts';
import { chooseType, styleOf } from './chooseType.ts';
import { valueKind, type Column } from './column.ts';
import { createTraits } from './numberTraits.ts';
import { unitOf } from './unitOf.ts';

/** Examples that are kept of cells that do not fit. */
const mostMisfits = 50;
/** A few dozen milliseconds of work. */
const rowsPerBreath = 25_000;

/** Reads the values of one column in the data rows and says what kind of column it is. */
export async function readColumn(
  grid: Grid,
  { index, name, breathe }: { index: number; name: string; breathe: () => Promise<void> },
  dataRows: Uint32Array,
): Promise<Column> {
  const dayFirst = isDayFirst(grid, index, dataRows);
  const size = dataRows.length;
  const kinds = new Uint8Array(size);
  const units = new Float64Array(size);
  const scales = new Uint8Array(size);
  const codes = new Int32Array(size).fill(-1);
  const counts = { blank: 0, nothing: 0, errors: 0, numbers: 0, dates: 0, words: 0 };
  const styles = { money: 0, percent: 0, number: 0, commas: 0, yesNo: 0 };
  const traits = createTraits();
  let decimals = 0;
  const entries = createEntries();
  const eitherWay = { count: 0, example: '', isDayFirst: dayFirst };
  for (let position = 0; position < size; position += 1) {
    if (position % rowsPerBreath === 0) await breathe();
    const row = dataRows[position] ?? 0;
    const value = grid.value(row, index, dayFirst);
    kinds[position] = valueKind[value.kind];
    if (value.kind === 'blank') {
      counts.blank += 1;
      continue;
    }
    if (value.kind === 'nothing') {
      counts.nothing += 1;
      continue;
    }
    const text = grid.text(row, index);
    codes[position] = entries.codeOf(text);
    switch (value.kind) {
      case 'error':
        counts.errors += 1;
        break;
      case 'number':
        counts.numbers += 1;
        styles[value.style] += 1;
        if (value.hasDecimalComma) styles.commas += 1;
        units[position] = value.units;
        scales[position] = value.scale;
        decimals = Math.max(decimals, value.scale);
        traits.add(value, text);
        break;
      case 'date':
        counts.dates += 1;
        units[position] = value.day;
        if (value.order === 'either') {
          eitherWay.count += 1;
          eitherWay.example ||= text;
        }
        break;
      case 'yesNo':
        styles.yesNo += 1;
        counts.words += 1;
        break;
      case 'text':
        counts.words += 1;
        break;
    }
  }
  const unit = unitOf(name);
  const distinct = entries.labels.length;
  const type = chooseType({
    name,
    counts,
    styles,
    traits: traits.of(distinct),
    labels: entries.labels,
    unit,
  });
  const column: Column = {
    ...{ index, name, unit, type, style: styleOf(styles, unit), kinds, units, scales, counts, decimals },
    ...{ codes, labels: entries.labels, distinct, spellings: entries.spellings },
    ...{
      misfits: [],
      misfitCount: 0,
      hasDecimalComma: styles.commas > 0 && styles.commas === counts.numbers,
    },
    eitherWay: eitherWay.count === 0 ? undefined : eitherWay,
  };
  setMisfitsAside(grid, column, dataRows);
  return withoutLabels(column);
}

/** "25/3/2026" says that days come first, when nothing in the column says the contrary. */
function isDayFirst(grid: Grid, index: number, dataRows: Uint32Array): boolean {
  let days = 0;
  for (const row of dataRows.subarray(0, 20_000)) {
    const value: Value = grid.value(row, index);
    if (value.kind === 'text' && days === 0 && value.text.length > 200) return false;
    if (value.kind !== 'date') continue;
    if (value.order === 'monthFirst') return false;
    if (value.order === 'dayFirst') days += 1;
  }
  return days > 0;
}

/** Words among numbers, and decimal commas among decimal points, are reported and not counted. */
function setMisfitsAside(grid: Grid, column: Column, dataRows: Uint32Array): void {
  const wanted = wantedKind(column);
  if (wanted === undefined) return;
  for (let position = 0; position < dataRows.length; position += 1) {
    const kind = column.kinds[position] ?? 0;
    const row = dataRows[position] ?? 0;
    const isOther = kind !== wanted && kind >= valueKind.yesNo;
    const isComma =
      column.type !== 'mixed' && wanted === valueKind.number && hasStrayComma(grid, row, column);
    if (!isOther && !isComma) continue;
    column.kinds[position] = valueKind.text;
    column.misfitCount += 1;
    if (column.misfits.length < mostMisfits)
      column.misfits.push({ position, text: grid.text(row, column.index) });
  }
}

function hasStrayComma(grid: Grid, row: number, column: Column): boolean {
  if (column.hasDecimalComma) return false;
  const text = grid.text(row, column.index);
  // Cheap look first: only a comma or several dots can be one.
  if (!/,\d{1,2}\D?$|,\d{4,}|\.\d{3}[.,]/.test(text)) return false;
  const value = grid.value(row, column.index);
  return value.kind === 'number' && value.hasDecimalComma;
}

function wantedKind({ type }: Column): number | undefined {
  switch (type) {
    case 'number':
    case 'money':
    case 'percent':
    case 'year':
    case 'mixed':
      return valueKind.number;
    case 'date':
      return valueKind.date;
    case 'category':
    case 'text':
    case 'yesNo':
    case 'id':
    case 'empty':
      return undefined;
  }
}

/** Quantities and dates are told apart by value; their texts take memory and are in the grid. */
function withoutLabels(column: Column): Column {
  const { type } = column;
  if (type !== 'number' && type !== 'money' && type !== 'percent' && type !== 'date') return column;
  const values = new Set<number>();
  for (let position = 0; position < column.kinds.length; position += 1) {
    const kind = column.kinds[position];
    if (kind !== valueKind.number && kind !== valueKind.date) continue;
    values.add((column.units[position] ?? 0) / 10 ** (column.scales[position] ?? 0));
  }
  return { ...column, codes: new Int32Array(0), labels: [], spellings: [], distinct: values.size };
}

/** Different entries of a column: case and spaces do not tell two apart, as people would say. */
function createEntries() {
  const exact = new Map<string, number>();
  const folded = new Map<string, number>();
  const labels: string[] = [];
  const spellings: { one: string; other: string }[] = [];
  return {
    labels,
    spellings,
    codeOf(text: string): number {
      const known = exact.get(text);
      if (known !== undefined) return known;
      const key = text.toLowerCase().replace(/\s+/g, ' ');
      const same = folded.get(key);
      if (same !== undefined) {
        const one = labels[same] ?? '';
        if (spellings.length < 20) spellings.push({ one, other: text });
        exact.set(text, same);
        return same;
      }
      const code = labels.push(text) - 1;
      exact.set(text, code);
      folded.set(key, code);
      return code;
    },
  };
}
