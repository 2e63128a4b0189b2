import { isInvisible, white, type Color } from '../colors.ts';
import { contains, type Box } from './matrix.ts';
import { liesOnPicture, type PageMarks, type PaintMark, type TextMark } from './pageMarks.ts';

/** A scan with recognised text: the invisible text lies over a picture of most of the page. */
const scanShare = 0.4;

/** Painted areas that are compared with each text; more than that is a drawing. */
const paintLimit = 3_000;

/** For each text of the page, whether somebody who looks at the page can see it. */
export function findHidden({ texts, paints }: PageMarks, page: Box): boolean[] {
  const area = (page.right - page.left) * (page.top - page.bottom);
  const large = paints
    .filter(({ box }) => box.right - box.left > 3 && box.top - box.bottom > 3)
    .slice(0, paintLimit);
  return texts.map((text) => {
    if (text.text.trim() === '') return false;
    if (text.isOffLayer || text.alpha < 0.05 || text.size <= 1 || isOffPage(text, page)) return true;
    if (text.renderMode === 3) return !liesOnPicture(paints, text, area * scanShare);
    const middle = { x: text.x + text.direction[0] * (text.width / 2), y: text.y + text.size * 0.3 };
    if (large.some((paint) => covers(paint, text, middle))) return true;
    const isFilled = text.renderMode === 0 || text.renderMode === 2;
    return isFilled && isInvisible(text.color, backgroundAt(large, text, middle));
  });
}

function isOffPage({ x, y, width, direction, size }: TextMark, page: Box): boolean {
  const endX = x + direction[0] * width;
  const endY = y + direction[1] * width;
  return (
    Math.max(x, endX) < page.left - 1 ||
    Math.min(x, endX) > page.right + 1 ||
    Math.max(y, endY) + size < page.bottom - 1 ||
    Math.min(y, endY) > page.top + 1
  );
}

/** A solid box that was painted later, over the text: a black bar hides the words but does not remove them. */
function covers(
  { box, order, isSolid }: PaintMark,
  text: TextMark,
  middle: { x: number; y: number },
): boolean {
  return (
    isSolid &&
    order > text.order &&
    contains(box, middle.x, middle.y) &&
    contains(box, text.x + 0.5, middle.y) &&
    box.top - box.bottom >= text.size * 0.6
  );
}

function backgroundAt(paints: readonly PaintMark[], text: TextMark, middle: { x: number; y: number }): Color {
  const below = paints.findLast(({ box, order }) => order < text.order && contains(box, middle.x, middle.y));
  if (below === undefined) return white;
  return below.isSolid ? below.color : 'unknown';
}
