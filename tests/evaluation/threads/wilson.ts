export interface Rate {
  hits: number;
  of: number;
  /** null when there was nothing to count. */
  rate: number | null;
  low: number;
  high: number;
}

/** Normal quantile of a two-sided 95 % interval. */
const Z = 1.959964;

/**
 * A proportion with its 95 % score interval: E. B. Wilson, "Probable inference, the law of succession, and
 * statistical inference", JASA 22 (1927). Unlike p ± 2 s.e. it stays within 0 to 1 and has a width at 0 and 1.
 */
export function wilson(hits: number, of: number): Rate {
  if (of === 0) return { hits, of, rate: null, low: 0, high: 1 };
  const p = hits / of;
  const spread = Z * Math.sqrt((p * (1 - p)) / of + (Z * Z) / (4 * of * of));
  const middle = p + (Z * Z) / (2 * of);
  const scale = 1 + (Z * Z) / of;
  return {
    hits,
    of,
    rate: p,
    low: Math.max(0, (middle - spread) / scale),
    high: Math.min(1, (middle + spread) / scale),
  };
}
