import { valueKind, type Column } from '../columns/column.ts';
import { positionsOf, type Positions, type Table } from '../table.ts';
import { add, decimalOf, divide, type Decimal } from './decimal.ts';
import { createExactSum } from './exactSum.ts';

export interface Measure {
  /** Cells with a number */
  count: number;
  /** Records without one: blank, "N/A", errors, words */
  without: number;
  sum: Decimal;
  /** Undefined when nothing was counted. */
  mean: { value: Decimal; isExact: boolean } | undefined;
  median: Decimal | undefined;
  least: { value: Decimal; position: number } | undefined;
  greatest: { value: Decimal; position: number } | undefined;
}

/** Decimals that an average keeps beyond those of its values: of up to a million values, none looks exact that is not. */
const moreDecimals = 12;

/** Exact figures of one column over the given records. */
export function measure(table: Table, column: Column, positions?: Positions): Measure {
  const { kinds, units, scales } = column;
  const sum = createExactSum();
  const values: number[] = [];
  let without = 0;
  let least = { value: Infinity, position: -1 };
  let greatest = { value: -Infinity, position: -1 };
  let decimals = 0;
  for (const position of positionsOf(table, positions)) {
    if (kinds[position] !== valueKind.number) {
      without += 1;
      continue;
    }
    const scale = scales[position] ?? 0;
    const whole = units[position] ?? 0;
    sum.add(whole, scale);
    decimals = Math.max(decimals, scale);
    const value = whole / 10 ** scale;
    values.push(value);
    if (value < least.value) least = { value, position };
    if (value > greatest.value) greatest = { value, position };
  }
  const count = values.length;
  const total = sum.total();
  const at = (position: number): Decimal => decimalOf(units[position] ?? 0, scales[position] ?? 0);
  return {
    count,
    without,
    sum: total,
    mean: divide(total, { units: BigInt(count), scale: 0 }, decimals + moreDecimals),
    median: count === 0 ? undefined : medianOf(Float64Array.from(values).sort()),
    least: count === 0 ? undefined : { value: at(least.position), position: least.position },
    greatest: count === 0 ? undefined : { value: at(greatest.position), position: greatest.position },
  };
}

/** Of sorted values; an even number of them has its median half-way between the two in the middle. */
function medianOf(sorted: Float64Array): Decimal {
  const middle = sorted.length >> 1;
  const upper = decimalFrom(sorted[middle] ?? 0);
  if (sorted.length % 2 === 1) return upper;
  const both = add(decimalFrom(sorted[middle - 1] ?? 0), upper);
  return { units: both.units * 5n, scale: both.scale + 1 };
}

/** The decimal that a double stands for: 15 digits go there and back unharmed (IEEE 754). */
export function decimalFrom(value: number): Decimal {
  const [mantissa = '0', exponent = '0'] = String(value).split('e');
  const [whole = '0', decimals = ''] = mantissa.split('.');
  const scale = decimals.length - Number(exponent);
  const units = BigInt(whole + decimals);
  return scale >= 0 ? { units, scale } : { units: units * 10n ** BigInt(-scale), scale: 0 };
}
