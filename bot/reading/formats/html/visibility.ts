import { hexColor, isInvisible, white, type Color } from '../colors.ts';
import type { Declarations } from './styleRules.ts';

/** What an element hands down to its children about being seen. */
export interface Visibility {
  /** Nothing inside can be seen, whatever it declares. */
  isGone: boolean;
  isVisibilityHidden: boolean;
  isTiny: boolean;
  color: Color | undefined;
  background: Color;
}

export const rootVisibility: Visibility = {
  isGone: false,
  isVisibilityHidden: false,
  isTiny: false,
  color: undefined,
  background: white,
};

export function isHidden(seen: Visibility): boolean {
  const blends = seen.color !== undefined && isInvisible(seen.color, seen.background);
  return seen.isGone || seen.isVisibilityHidden || seen.isTiny || blends;
}

/** `attributes` are those that hide or paint by themselves: hidden, color, bgcolor, background. */
export function visibilityOf(
  declarations: Declarations,
  attributes: ReadonlyMap<string, string>,
  parent: Visibility,
): Visibility {
  const visibility = declarations.get('visibility');
  const color = declarations.get('color') ?? attributes.get('color');
  return {
    isGone: parent.isGone || attributes.has('hidden') || removes(declarations),
    isVisibilityHidden:
      visibility === undefined ? parent.isVisibilityHidden : /hidden|collapse/.test(visibility),
    isTiny: isTiny(declarations.get('font-size') ?? fontOf(declarations), parent.isTiny),
    color: color === undefined ? parent.color : parseColor(color, parent.background),
    background: backgroundOf(declarations, attributes, parent.background),
  };
}

function removes(css: Declarations): boolean {
  const number = (name: string): number => Number.parseFloat(css.get(name) ?? 'NaN');
  const clips = /hidden|clip/.test(css.get('overflow') ?? '');
  const isFlat = ['height', 'max-height', 'width', 'max-width'].some((name) => number(name) <= 1);
  const isPlaced = /absolute|fixed/.test(css.get('position') ?? '');
  return (
    css.get('display') === 'none' ||
    css.get('mso-hide') === 'all' ||
    number('opacity') < 0.06 ||
    (clips && isFlat) ||
    number('text-indent') <= -500 ||
    (isPlaced && ['left', 'top', 'right', 'bottom'].some((name) => number(name) <= -500)) ||
    ['margin-left', 'margin-top'].some((name) => number(name) <= -2_000) ||
    (isPlaced && /rect\(\s*[01](?:px)?[\s,]+[01]/.test(css.get('clip') ?? '')) ||
    /inset\(\s*(?:5\d|[6-9]\d|100)%/.test(css.get('clip-path') ?? '') ||
    /scale\(\s*0(?:\.0\d*)?\s*[,)]/.test(css.get('transform') ?? '')
  );
}

function fontOf(css: Declarations): string | undefined {
  return /(?:^|\s)(\d*\.?\d+(?:px|pt|em|rem|%))/.exec(css.get('font') ?? '')?.[1];
}

/** A size relative to the parent's stays tiny inside a tiny parent; a size of its own does not. */
function isTiny(size: string | undefined, parentIsTiny: boolean): boolean {
  if (size === undefined || /^(?:inherit|smaller|larger)/.test(size)) return parentIsTiny;
  const value = Number.parseFloat(size);
  if (Number.isNaN(value)) return false;
  if (/(?:^|\d)em|%/.test(size)) return parentIsTiny || value < (size.includes('%') ? 8 : 0.08);
  return size.includes('rem') ? value < 0.08 : value <= 1.4;
}

function backgroundOf(css: Declarations, attributes: ReadonlyMap<string, string>, parent: Color): Color {
  const shorthand = css.get('background');
  const image = css.get('background-image');
  if ((image !== undefined && image !== 'none') || attributes.has('background')) return 'unknown';
  if (shorthand !== undefined && /url\(|gradient/.test(shorthand)) return 'unknown';
  const color = css.get('background-color') ?? firstColor(shorthand) ?? attributes.get('bgcolor');
  return color === undefined || color === 'transparent' ? parent : parseColor(color, parent);
}

function firstColor(shorthand: string | undefined): string | undefined {
  return /#[0-9a-f]{3,6}\b|rgba?\([^)]*\)|\b(?:white|black|transparent)\b|^[a-z]+$/.exec(
    shorthand ?? '',
  )?.[0];
}

function parseColor(text: string, background: Color): Color {
  const value = text.trim().toLowerCase();
  if (value === 'transparent') return background;
  if (value === 'white' || value === 'window') return white;
  if (value === 'black' || value === 'windowtext') return [0, 0, 0];
  const parts = /^rgba?\(([^)]*)\)$/
    .exec(value)?.[1]
    ?.split(/[\s,/]+/)
    .map(Number);
  if (parts === undefined) return hexColor(value);
  const [red, green, blue, alpha = 1] = parts.filter((part) => !Number.isNaN(part));
  if (red === undefined || green === undefined || blue === undefined) return 'unknown';
  return alpha < 0.06 ? background : [red, green, blue];
}
