import { add, type Decimal } from './decimal.ts';

export interface ExactSum {
  /** `units` is a whole number below 10^15. */
  add(units: number, scale: number): void;
  total(): Decimal;
  count(): number;
}

/** Whole numbers stay exact in a double up to 2^53; before that they move into a big integer. */
const spillAt = 2 ** 52;

/** Adds decimals without a rounding error, one running integer for each number of decimals. */
export function createExactSum(): ExactSum {
  const running: number[] = [];
  const spilled: bigint[] = [];
  let count = 0;
  return {
    add(units, scale) {
      count += 1;
      const sum = (running[scale] ?? 0) + units;
      if (Math.abs(sum) < spillAt) {
        running[scale] = sum;
        return;
      }
      spilled[scale] = (spilled[scale] ?? 0n) + BigInt(sum);
      running[scale] = 0;
    },
    total() {
      let total: Decimal = { units: 0n, scale: 0 };
      for (let scale = 0; scale < Math.max(running.length, spilled.length); scale += 1) {
        const units = BigInt(running[scale] ?? 0) + (spilled[scale] ?? 0n);
        if (running[scale] !== undefined) total = add(total, { units, scale });
      }
      return total;
    },
    count: () => count,
  };
}
