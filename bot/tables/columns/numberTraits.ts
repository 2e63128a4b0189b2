import type { NumberRead } from '../values/readNumber.ts';
import type { NumberTraits } from './idLike.ts';

/** Collects what tells ids from quantities while the numbers of a column go by. */
export function createTraits() {
  let count = 0;
  let decimals = 0;
  let money = 0;
  let zeros = 0;
  let signs = 0;
  let steps = 0;
  let before: number | undefined;
  const lengths: number[] = [];
  return {
    add({ units, scale, style }: NumberRead, text: string): void {
      count += 1;
      if (scale > 0) decimals += 1;
      if (style === 'money') money += 1;
      if (units < 0) signs += 1;
      if (/^0\d/.test(text)) zeros += 1;
      if (before !== undefined && units - before === 1) steps += 1;
      before = units;
      const digits = String(Math.abs(units)).length;
      lengths[digits] = (lengths[digits] ?? 0) + 1;
    },
    of(distinct: number): NumberTraits {
      const most = lengths.reduce((best, times, digits) => (times > (lengths[best] ?? 0) ? digits : best), 0);
      return {
        count,
        distinct,
        hasDecimals: decimals > 0,
        isMoney: money > 0,
        hasLeadingZeros: zeros > 0,
        hasSigns: signs > 0,
        runsOn: count < 2 ? 0 : steps / (count - 1),
        digits: most,
        sameDigits: count === 0 ? 0 : (lengths[most] ?? 0) / count,
      };
    },
  };
}
