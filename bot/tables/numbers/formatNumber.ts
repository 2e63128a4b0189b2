import { plainDecimal, round, type Decimal } from './decimal.ts';

export type NumberStyle = 'money' | 'number' | 'percent';

/**
 * "$1,234.50", "-1,234.5", "17.5%": US form, every decimal that the value has and at least `least`. Amounts show one
 * decimal as two.
 */
export function formatNumber(value: Decimal, style: NumberStyle, least = 0): string {
  const trimmed = withoutZeros(value);
  const decimals = Math.max(least, style === 'money' && trimmed.scale === 1 ? 2 : trimmed.scale);
  const padded = { units: trimmed.units * 10n ** BigInt(decimals - trimmed.scale), scale: decimals };
  const [whole = '0', fraction] = plainDecimal(padded).replace('-', '').split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ',');
  const sign = padded.units < 0n ? '-' : '';
  return `${sign}${style === 'money' ? '$' : ''}${grouped}${fraction === undefined ? '' : `.${fraction}`}${style === 'percent' ? '%' : ''}`;
}

/** The value with at most `decimals`; says so when that changed it. */
export function formatRounded(
  value: Decimal,
  style: NumberStyle,
  { decimals, least = 0 }: { decimals: number; least?: number },
): string {
  const { value: short, isExact } = round(value, decimals);
  return `${formatNumber(short, style, least)}${isExact ? '' : ' (rounded)'}`;
}

function withoutZeros(value: Decimal): Decimal {
  let { units, scale } = value;
  while (scale > 0 && units % 10n === 0n) {
    units /= 10n;
    scale -= 1;
  }
  return { units, scale };
}
