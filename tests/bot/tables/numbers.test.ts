import { add, compare, decimalOf, divide, plainDecimal, round } from '../../../bot/tables/numbers/decimal.ts';
import { createExactSum } from '../../../bot/tables/numbers/exactSum.ts';
import { formatNumber, formatRounded } from '../../../bot/tables/numbers/formatNumber.ts';
import { decimalFrom } from '../../../bot/tables/numbers/measure.ts';
import { periodKey, periodLabel } from '../../../bot/tables/numbers/periods.ts';

describe('exact sums', () => {
  it('has no rounding error', () => {
    const sum = createExactSum();
    for (let i = 0; i < 100_000; i += 1) sum.add(10, 2);
    sum.add(1, 1);
    sum.add(-3, 1);
    expect(plainDecimal(sum.total())).toBe('9999.80');
    expect(sum.count()).toBe(100_002);
  });

  it('goes on past what a double holds', () => {
    const sum = createExactSum();
    for (let i = 0; i < 100; i += 1) sum.add(999_999_999_999_999, 0);
    for (let i = 0; i < 50; i += 1) sum.add(-999_999_999_999_999, 0);
    expect(sum.total().units).toBe(49_999_999_999_999_950n);
  });

  it('is the same as integer arithmetic for any order and any mix of decimals', () => {
    let seed = 7;
    const next = (below: number) => (seed = (seed * 48_271) % 2_147_483_647) % below;
    const sum = createExactSum();
    let expected = 0n;
    for (let i = 0; i < 20_000; i += 1) {
      const [units, scale] = [next(2_000_000) - 1_000_000, next(5)];
      sum.add(units, scale);
      expected += BigInt(units) * 10n ** BigInt(4 - scale);
    }
    expect(compare(sum.total(), { units: expected, scale: 4 })).toBe(0);
  });
});

describe('decimals', () => {
  it('divide with halves away from zero', () => {
    expect(divide(decimalOf(1, 0), decimalOf(8, 0), 2)).toEqual({
      value: { units: 13n, scale: 2 },
      isExact: false,
    });
    expect(divide(decimalOf(-1, 0), decimalOf(8, 0), 2)?.value.units).toBe(-13n);
    expect(divide(decimalOf(1, 2), decimalOf(1, 4), 0)?.value.units).toBe(100n);
    expect(divide(decimalOf(1, 0), decimalOf(0, 0), 2)).toBeUndefined();
  });

  it('add and round', () => {
    expect(plainDecimal(add(decimalOf(1, 1), decimalOf(2, 2)))).toBe('0.12');
    expect(round(decimalOf(12_345, 3), 2)).toEqual({ value: { units: 1235n, scale: 2 }, isExact: false });
  });

  it.each([
    [decimalOf(123_450, 2), 'money', '$1,234.50'],
    [decimalOf(-123_450, 2), 'money', '-$1,234.50'],
    [decimalOf(1_000_000, 0), 'number', '1,000,000'],
    [decimalOf(10, 1), 'number', '1'],
    [decimalOf(175, 1), 'percent', '17.5%'],
    [decimalOf(5, 3), 'money', '$0.005'],
    [decimalOf(0, 0), 'money', '$0'],
  ] as const)('show %j as %s', (value, style, shown) => {
    expect(formatNumber(value, style)).toBe(shown);
  });

  it('say when they were rounded', () => {
    expect(formatRounded(decimalOf(66_667, 4), 'number', { decimals: 2 })).toBe('6.67 (rounded)');
    expect(formatRounded(decimalOf(65, 1), 'number', { decimals: 2 })).toBe('6.5');
  });

  it.each([0.1, 1e-7, 123_456.789, -42, 999_999_999_999_999, 0])('come back from %d', (value) => {
    const { units, scale } = decimalFrom(value);
    expect(Number(units) / 10 ** scale).toBe(value);
  });
});

describe('periods', () => {
  const day = (iso: string) => Date.parse(`${iso}T00:00:00Z`) / 86_400_000;

  it.each([
    ['2025-06-30', 'FY2025', 'Q2 2025', 'June 2025'],
    ['2025-07-01', 'FY2026', 'Q3 2025', 'July 2025'],
    ['2026-06-30', 'FY2026', 'Q2 2026', 'June 2026'],
    ['1969-12-31', 'FY1970', 'Q4 1969', 'December 1969'],
  ])('%s is in %s', (iso, fiscal, quarter, month) => {
    expect(periodLabel(periodKey(day(iso), 'fiscalYear'), 'fiscalYear')).toBe(fiscal);
    expect(periodLabel(periodKey(day(iso), 'quarter'), 'quarter')).toBe(quarter);
    expect(periodLabel(periodKey(day(iso), 'month'), 'month')).toBe(month);
  });
});
