import type { Attributes } from '../../container/xml.ts';
import { hexColor, white, type Color } from '../colors.ts';

/** Formatting that decides whether a run can be seen; unset properties are inherited. */
export interface RunFormat {
  isVanished?: boolean;
  color?: Color | 'automatic';
  /** Half points */
  size?: number;
  background?: Color;
}

/** Reads one child of w:rPr (ECMA-376 part 1, 17.3.2) into `format`. */
export function applyRunProperty(format: RunFormat, name: string, attributes: Attributes): void {
  const value = attributes['val'];
  if (name === 'vanish' || name === 'specVanish') format.isVanished = isOn(value);
  else if (name === 'color') format.color = textColor(attributes);
  else if (name === 'sz') format.size = Number(value ?? 24);
  else if (name === 'shd') format.background = shadingColor(attributes);
  else if (name === 'highlight')
    format.background = value === 'none' || value === 'white' ? white : 'unknown';
}

function isOn(value: string | undefined): boolean {
  return !(value === '0' || value === 'false' || value === 'off');
}

function textColor({ val, themeColor }: Attributes): Color | 'automatic' {
  if (val !== undefined && val !== 'auto') return hexColor(val);
  if (themeColor === undefined) return 'automatic';
  return themeColor === 'background1' || themeColor === 'light1' ? white : 'unknown';
}

/** w:shd: a fill, and a pattern in a second colour on it; a mix of both cannot be told here. */
export function shadingColor({ val, fill, color }: Attributes): Color {
  if (val === 'solid' && color !== undefined && color !== 'auto') return hexColor(color);
  if (val !== undefined && /pct|stripe|cross/i.test(val)) return 'unknown';
  return fill === undefined || fill === 'auto' ? white : hexColor(fill);
}
