import { plainDecimal, round, type Decimal } from './decimal.ts';

export type NumberStyle = 'money' | 'number' | 'percent';

/** "$1,234.50", "-1,234.5", "17.5%": US form, every decimal that the value has. Amounts with cents show two. */
export function formatNumber(value: Decimal, style: NumberStyle): string {
  const least = style === 'money' && value.scale > 0 ? 2 : 0;
  const trimmed = withoutZeros(value, least);
  const padded =
    trimmed.scale < least
      ? { units: trimmed.units * 10n ** BigInt(least - trimmed.scale), scale: least }
      : trimmed;
  const [whole = '0', decimals] = plainDecimal(padded).replace('-', '').split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ',');
  const sign = padded.units < 0n ? '-' : '';
  return `${sign}${style === 'money' ? '$' : ''}${grouped}${decimals === undefined ? '' : `.${decimals}`}${style === 'percent' ? '%' : ''}`;
}

/** The value with at most `decimals`; says so when that changed it. */
export function formatRounded(value: Decimal, style: NumberStyle, decimals: number): string {
  const { value: short, isExact } = round(value, decimals);
  return `${formatNumber(short, style)}${isExact ? '' : ' (rounded)'}`;
}

function withoutZeros(value: Decimal, least: number): Decimal {
  let { units, scale } = value;
  while (scale > least && units % 10n === 0n) {
    units /= 10n;
    scale -= 1;
  }
  return { units, scale };
}
