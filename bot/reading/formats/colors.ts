/** A colour that is known, `unknown` when something stands there that cannot be told (a picture, a theme). */
export type Color = readonly [red: number, green: number, blue: number] | 'unknown';

export const white: Color = [255, 255, 255];

/** Six hexadecimal digits, or three as in CSS, with or without `#`. */
export function hexColor(text: string): Color {
  const digits = /^#?([0-9a-f]{6}|[0-9a-f]{3})$/i.exec(text.trim())?.[1];
  if (digits === undefined) return 'unknown';
  const full = digits.length === 6 ? digits : digits.replace(/./g, '$&$&');
  const value = Number.parseInt(full, 16);
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
}

/**
 * True when both colours are known and nobody can tell them apart: a contrast below 1.1 (WCAG 2.2 asks for 4.5;
 * the palest grey that people print is about 1.4 on white).
 */
export function isInvisible(text: Color, background: Color): boolean {
  if (text === 'unknown' || background === 'unknown') return false;
  const [one, other] = [luminance(text), luminance(background)];
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05) < 1.1;
}

/** Relative luminance, WCAG 2.2. */
function luminance(color: Exclude<Color, 'unknown'>): number {
  const [red, green, blue] = color.map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
}
