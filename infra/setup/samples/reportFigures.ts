export const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;
export const permitKinds = [
  'Building',
  'Electrical',
  'Plumbing and gas',
  'Food service',
  'Events',
  'Signs',
] as const;
export type PermitKind = (typeof permitKinds)[number];

export type MonthFigures = {
  month: string;
  applications: number;
  issued: number;
  refused: number;
  withdrawn: number;
  /** Median from a complete application to the decision, in working days. */
  medianDays: number;
};
type KindFigures = { kind: PermitKind; issued: number; refused: number; feeDollars: number };
type QuarterFigures = {
  quarter: string;
  planned: number;
  done: number;
  failed: number;
  followedUp: number;
};
export type OfficeFigures = {
  months: MonthFigures[];
  kinds: KindFigures[];
  quarters: QuarterFigures[];
  complaints: { received: number; upheld: number };
  appeals: { decided: number; changed: number };
  staff: { positions: number; vacant: number };
};

const seasons = [0.72, 0.74, 0.98, 1.14, 1.28, 1.26, 1.12, 1.1, 1.06, 1.02, 0.86, 0.72];
const kindShares = [0.31, 0.24, 0.19, 0.12, 0.09, 0.05];
const fees = [186, 74, 68, 142, 55, 48];

/** Figures of one office for a year; `size` is its usual number of applications a month. Same seed, same figures. */
export function computeOffice(seed: number, size: number): OfficeFigures {
  const random = createRandom(seed);
  const monthRows = months.map((month, index) => computeMonth(month, size * (seasons[index] ?? 1), random));
  const issued = sum(monthRows, (row) => row.issued);
  const refused = sum(monthRows, (row) => row.refused);
  const issuedShares = share(issued, random);
  const refusedShares = share(refused, random);
  const received = Math.round(size * (0.18 + random() * 0.14));
  const decided = 9 + Math.round(random() * 24);
  const positions = Math.round(size / 14) + 4;
  return {
    months: monthRows,
    kinds: permitKinds.map((kind, index) => ({
      kind,
      issued: issuedShares[index] ?? 0,
      refused: refusedShares[index] ?? 0,
      feeDollars: (issuedShares[index] ?? 0) * (fees[index] ?? 0),
    })),
    quarters: ['First', 'Second', 'Third', 'Fourth'].map((quarter) => computeQuarter(quarter, size, random)),
    complaints: { received, upheld: Math.round(received * (0.2 + random() * 0.25)) },
    appeals: { decided, changed: Math.round(decided * (0.1 + random() * 0.3)) },
    staff: { positions, vacant: Math.round(random() * 4) },
  };
}

export function sum<T>(rows: readonly T[], pick: (row: T) => number): number {
  return rows.reduce((total, row) => total + pick(row), 0);
}

function computeMonth(month: string, usual: number, random: () => number): MonthFigures {
  const applications = Math.round(usual * (0.9 + random() * 0.2));
  const refused = Math.round(applications * (0.03 + random() * 0.05));
  const withdrawn = Math.round(applications * (0.01 + random() * 0.03));
  const pending = Math.round(applications * random() * 0.04);
  const medianDays = 7 + Math.round(random() * 9);
  return {
    month,
    applications,
    issued: applications - refused - withdrawn - pending,
    refused,
    withdrawn,
    medianDays,
  };
}

function computeQuarter(quarter: string, size: number, random: () => number): QuarterFigures {
  const planned = Math.round(size * (1.1 + random() * 0.4));
  const done = Math.round(planned * (0.82 + random() * 0.17));
  const failed = Math.round(done * (0.09 + random() * 0.1));
  return { quarter, planned, done, failed, followedUp: Math.round(failed * (0.7 + random() * 0.29)) };
}

/** Splits a total over the kinds of permit so that the parts add up to it. */
function share(total: number, random: () => number): number[] {
  const weights = kindShares.map((weight) => weight * (0.85 + random() * 0.3));
  const all = sum(weights, (weight) => weight);
  const parts = weights.slice(1).map((weight) => Math.round((total * weight) / all));
  return [total - sum(parts, (part) => part), ...parts];
}

/** Mulberry32: a small generator of numbers from 0 to 1 that gives the same row for the same seed everywhere. */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
