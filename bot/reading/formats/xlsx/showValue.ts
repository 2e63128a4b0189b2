import type { CellFormat } from './cellFormats.ts';

const dayMs = 86_400_000;

/** A stored number as people see it; dates as ISO 8601. `is1904` is the workbook's date system (18.17.4.1). */
export function showNumber(stored: string, kind: CellFormat['kind'], is1904: boolean): string {
  const value = Number(stored);
  if (stored.trim() === '' || !Number.isFinite(value)) return stored;
  if (kind === 'percent') return `${plain(value * 100)}%`;
  if (kind === 'number') return plain(value);
  if (kind === 'time' && value >= 0 && value < 1) return clock(value);
  // Serial 60 is a February 29, 1900 that never was; real dates before it are one off.
  const days = is1904 ? value + 1_462 : value < 60 ? value + 1 : value;
  if (days < 1 || days > 2_958_466) return plain(value);
  const iso = new Date(Math.round((days - 25_569) * 86_400) * 1_000).toISOString();
  if (kind === 'date') return iso.slice(0, 10);
  const isMidnight = Math.abs(value - Math.round(value)) * dayMs < 500;
  return isMidnight ? iso.slice(0, 10) : `${iso.slice(0, 10)} ${iso.slice(11, 16)}`;
}

/** Fifteen digits, as Excel keeps; more are noise of binary fractions. */
function plain(value: number): string {
  return Number.isInteger(value) ? String(value) : String(Number(value.toPrecision(15)));
}

function clock(share: number): string {
  const minutes = Math.round(share * 1_440) % 1_440;
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}
