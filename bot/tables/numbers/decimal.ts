/** An exact decimal: `units` / 10^`scale`. Money is never a binary fraction here. */
export interface Decimal {
  units: bigint;
  scale: number;
}

export const zero: Decimal = { units: 0n, scale: 0 };

export function decimalOf(units: number, scale: number): Decimal {
  return { units: BigInt(units), scale };
}

export function add(a: Decimal, b: Decimal): Decimal {
  const scale = Math.max(a.scale, b.scale);
  return { units: unitsAt(a, scale) + unitsAt(b, scale), scale };
}

export function subtract(a: Decimal, b: Decimal): Decimal {
  return add(a, { units: -b.units, scale: b.scale });
}

/** Negative, zero or positive, as for a sort. */
export function compare(a: Decimal, b: Decimal): number {
  const difference = subtract(a, b).units;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** a / b with `scale` decimals, halves away from zero; undefined when b is zero. */
export function divide(
  a: Decimal,
  b: Decimal,
  scale: number,
): { value: Decimal; isExact: boolean } | undefined {
  if (b.units === 0n) return undefined;
  const shift = scale + b.scale - a.scale;
  const above = shift >= 0 ? a.units * 10n ** BigInt(shift) : a.units;
  const below = shift >= 0 ? b.units : b.units * 10n ** BigInt(-shift);
  return roundedRatio(above, below, scale);
}

/** The same value with at most `scale` decimals, halves away from zero. */
export function round(value: Decimal, scale: number): { value: Decimal; isExact: boolean } {
  if (value.scale <= scale) return { value, isExact: true };
  return roundedRatio(value.units, 10n ** BigInt(value.scale - scale), scale);
}

/** "1234.50": plain digits with as many decimals as the scale says. */
export function plainDecimal({ units, scale }: Decimal): string {
  const digits = (units < 0n ? -units : units).toString().padStart(scale + 1, '0');
  const sign = units < 0n ? '-' : '';
  const whole = digits.slice(0, digits.length - scale);
  return sign + (scale === 0 ? whole : `${whole}.${digits.slice(-scale)}`);
}

/** For charts and ordering only, never for a figure that is shown. */
export function approximate({ units, scale }: Decimal): number {
  return Number(units) / 10 ** scale;
}

function unitsAt({ units, scale }: Decimal, wanted: number): bigint {
  return wanted === scale ? units : units * 10n ** BigInt(wanted - scale);
}

function roundedRatio(above: bigint, below: bigint, scale: number): { value: Decimal; isExact: boolean } {
  const isNegative = above < 0n !== below < 0n;
  const [a, b] = [above < 0n ? -above : above, below < 0n ? -below : below];
  const rest = a % b;
  const units = a / b + (rest * 2n >= b ? 1n : 0n);
  return { value: { units: isNegative ? -units : units, scale }, isExact: rest === 0n };
}
