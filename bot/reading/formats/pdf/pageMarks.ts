import { hexColor, type Color } from '../colors.ts';
import { contains, identity, multiply, toMatrix, transformBox, type Box, type Matrix } from './matrix.ts';

/** A piece of text as the page draws it, in the page's own coordinates. */
export interface TextMark {
  text: string;
  x: number;
  y: number;
  width: number;
  size: number;
  /** Direction of writing, a unit vector */
  direction: readonly [number, number];
  order: number;
  /** ISO 32000-2, 9.3.6: 3 paints nothing */
  renderMode: number;
  color: Color;
  alpha: number;
  isOffLayer: boolean;
}

/** An area that something was painted on. */
export interface PaintMark {
  box: Box;
  order: number;
  color: Color;
  /** Covers its whole box, and what was there before */
  isSolid: boolean;
  isPicture: boolean;
}

export interface PageMarks {
  texts: TextMark[];
  paints: PaintMark[];
}

/** Operations of a page as pdf.js lists them, each with its name. */
export interface PageOperation {
  name: string;
  args: readonly unknown[];
}

interface Graphics {
  matrix: Matrix;
  color: Color;
  alpha: number;
  isBlended: boolean;
  size: number;
  characterSpacing: number;
  wordSpacing: number;
  scale: number;
  leading: number;
  rise: number;
  renderMode: number;
}

const start: Graphics = {
  matrix: identity,
  color: [0, 0, 0],
  alpha: 1,
  isBlended: false,
  size: 0,
  characterSpacing: 0,
  wordSpacing: 0,
  scale: 1,
  leading: 0,
  rise: 0,
  renderMode: 0,
};

/** Follows the operations of a page and notes every piece of text and every painted area, in painting order. */
export function pageMarks(
  operations: Iterable<PageOperation>,
  isLayerShown: (group: unknown) => boolean,
): PageMarks {
  const marks: PageMarks = { texts: [], paints: [] };
  const stack: Graphics[] = [];
  const layers: boolean[] = [];
  let graphics = { ...start };
  let line: Matrix = identity;
  let text: Matrix = identity;
  let order = 0;
  let last = '';

  const moveLine = (x: number, y: number): void => {
    line = multiply(line, [1, 0, 0, 1, x, y]);
    text = line;
  };
  const picture = (): void => {
    const box = transformBox(graphics.matrix, { left: 0, bottom: 0, right: 1, top: 1 });
    marks.paints.push({ box, order, color: 'unknown', isSolid: false, isPicture: true });
  };
  const show = (glyphs: unknown): void => {
    const shown = measure(glyphs, graphics);
    const at = multiply(graphics.matrix, multiply(text, [1, 0, 0, 1, 0, graphics.rise]));
    const length = Math.hypot(at[0], at[1]) || 1;
    if (shown.text !== '') {
      marks.texts.push({
        text: shown.text,
        x: at[4],
        y: at[5],
        width: shown.width * length,
        size: graphics.size * Math.hypot(at[2], at[3]),
        direction: [at[0] / length, at[1] / length],
        order,
        renderMode: graphics.renderMode,
        color: graphics.color,
        alpha: graphics.alpha,
        isOffLayer: layers.includes(false),
      });
    }
    text = multiply(text, [1, 0, 0, 1, shown.width, 0]);
  };

  for (const { name, args } of operations) {
    order += 1;
    const [first, second] = args;
    const number = typeof first === 'number' ? first : 0;
    if (name === 'save') stack.push({ ...graphics });
    else if (name === 'restore') {
      // Pictures are left out when the page is listed; what remains of one is a transform and nothing painted.
      if (last === 'transform') picture();
      graphics = stack.pop() ?? { ...start };
    } else if (name === 'transform') graphics.matrix = multiply(graphics.matrix, toMatrix(args));
    else if (name === 'paintFormXObjectBegin') {
      stack.push({ ...graphics });
      if (first !== null && first !== undefined) graphics.matrix = multiply(graphics.matrix, toMatrix(first));
    } else if (name === 'paintFormXObjectEnd') graphics = stack.pop() ?? { ...start };
    else if (name === 'beginText') {
      line = identity;
      text = identity;
    } else if (name === 'setTextMatrix') {
      line = toMatrix(first);
      text = line;
    } else if (name === 'moveText' || name === 'setLeadingMoveText') {
      const y = typeof second === 'number' ? second : 0;
      if (name === 'setLeadingMoveText') graphics.leading = -y;
      moveLine(number, y);
    } else if (name === 'nextLine') moveLine(0, -graphics.leading);
    else if (name === 'setLeading') graphics.leading = Math.abs(number);
    else if (name === 'setCharSpacing') graphics.characterSpacing = number;
    else if (name === 'setWordSpacing') graphics.wordSpacing = number;
    else if (name === 'setHScale') graphics.scale = number > 10 ? number / 100 : number;
    else if (name === 'setTextRise') graphics.rise = number;
    else if (name === 'setTextRenderingMode') graphics.renderMode = number;
    else if (name === 'setFont') graphics.size = typeof second === 'number' ? Math.abs(second) : 0;
    else if (name === 'showText') show(first);
    else if (name === 'setFillRGBColor')
      graphics.color = typeof first === 'string' ? hexColor(first) : 'unknown';
    else if (name === 'setFillTransparent' || name === 'setFillColorN') graphics.color = 'unknown';
    else if (name === 'setGState') applyState(graphics, first);
    else if (name === 'constructPath') {
      const paint = painted(args, graphics, order);
      if (paint !== undefined) marks.paints.push(paint);
    } else if (name === 'shadingFill' || /^paint.*Image/.test(name)) picture();
    else if (name === 'beginMarkedContentProps') layers.push(first !== 'OC' || isLayerShown(second));
    else if (name === 'beginMarkedContent') layers.push(true);
    else if (name === 'endMarkedContent') layers.pop();
    if (!/^(?:dependency|setGState|beginMarked|endMarked)/.test(name)) last = name;
  }
  return marks;
}

/** Text of `showText` and how far it moves the pen, before scaling by the matrix. */
function measure(
  glyphs: unknown,
  { size, characterSpacing, wordSpacing, scale }: Graphics,
): { text: string; width: number } {
  let text = '';
  let width = 0;
  for (const glyph of Array.isArray(glyphs) ? (glyphs as unknown[]) : []) {
    if (typeof glyph === 'number') {
      width -= (glyph / 1_000) * size * scale;
      // A jump of more than a fifth of the type size reads as a space.
      if (glyph < -200 && text !== '' && !text.endsWith(' ')) text += ' ';
      continue;
    }
    const { unicode, width: own, isSpace } = glyph as { unicode?: string; width?: number; isSpace?: boolean };
    text += unicode ?? '';
    width += (((own ?? 0) / 1_000) * size + characterSpacing + (isSpace === true ? wordSpacing : 0)) * scale;
  }
  return { text, width };
}

function applyState(graphics: Graphics, entries: unknown): void {
  for (const entry of Array.isArray(entries) ? (entries as unknown[]) : []) {
    const [key, value] = Array.isArray(entry) ? (entry as unknown[]) : [];
    if (key === 'ca' && typeof value === 'number') graphics.alpha = value;
    if (key === 'BM') graphics.isBlended = value !== 'source-over' && value !== 'Normal';
    if (key === 'SMask') graphics.isBlended ||= value !== false && value !== null;
    if (key === 'Font' && Array.isArray(value) && typeof value[1] === 'number') graphics.size = value[1];
  }
}

/** Filled paths; pdf.js names the closing operation by its number: 22 to 27 fill, others stroke or clip. */
function painted(args: readonly unknown[], graphics: Graphics, order: number): PaintMark | undefined {
  const [operation, path, bounds] = args;
  if (typeof operation !== 'number' || operation < 22 || operation > 27 || graphics.alpha < 0.05)
    return undefined;
  if (!ArrayBuffer.isView(bounds)) return undefined;
  const [left = 0, bottom = 0, right = 0, top = 0] = Array.from(bounds as unknown as ArrayLike<number>);
  const points: unknown = Array.isArray(path) ? path[0] : undefined;
  const isOpaque = graphics.alpha > 0.95 && !graphics.isBlended;
  return {
    box: transformBox(graphics.matrix, { left, bottom, right, top }),
    order,
    color: isOpaque ? graphics.color : 'unknown',
    isSolid: isOpaque && isRectangle(points, { left, bottom, right, top }),
    isPicture: false,
  };
}

/** One closed path of straight lines along its own box: [0 x y, 1 x y, …, 4]. */
function isRectangle(points: unknown, box: Box): boolean {
  if (!ArrayBuffer.isView(points)) return false;
  const numbers = Array.from(points as unknown as ArrayLike<number>);
  if (numbers.length > 16) return false;
  for (let at = 0; at < numbers.length && numbers[at] !== 4; at += 3) {
    const [command = 2, x = 0, y = 0] = numbers.slice(at, at + 3);
    if (command > 1 || (at > 0 && command === 0)) return false;
    const near = (one: number, other: number): boolean => Math.abs(one - other) < 0.01;
    if (!(near(x, box.left) || near(x, box.right)) || !(near(y, box.bottom) || near(y, box.top)))
      return false;
  }
  return numbers.length >= 12;
}

/** True when the point lies on a picture that takes up at least `share` of the page. */
export function liesOnPicture(
  paints: readonly PaintMark[],
  { x, y }: TextMark,
  minimumArea: number,
): boolean {
  return paints.some(
    ({ box, isPicture }) =>
      isPicture && contains(box, x, y) && (box.right - box.left) * (box.top - box.bottom) >= minimumArea,
  );
}
