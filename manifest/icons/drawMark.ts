import type { Picture } from './encodePng.ts';

export type MarkStyle = 'tile' | 'square' | 'outline';

/** Red, green, blue. */
type Colour = readonly [number, number, number];
interface Point {
  x: number;
  y: number;
}

// Taken once: in the tests' sandbox each look at a global costs more than the drawing.
const { floor, hypot, max, min, round } = Math;

const harbour: Colour = [0x14, 0x55, 0x8f];
const white: Colour = [255, 255, 255];
/** Samples per pixel and direction, for smooth edges. */
const samples = 6;

/**
 * The mark: a speech bubble that holds two lines of text. `tile` stands on a rounded blue tile, `square` fills its
 * square to the corners (Teams rounds it), `outline` is a white line on nothing (Teams' side bar).
 * @param size side length in pixels
 */
export function drawMark(size: number, style: MarkStyle): Picture {
  const pixels = new Uint8Array(size * size * 4);
  const colourAt = painter(size, style);
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) pixels.set(pixelOf(x, y, size, colourAt), (y * size + x) * 4);
  }
  return { size, pixels };
}

function pixelOf(
  x: number,
  y: number,
  size: number,
  colourAt: (point: Point) => Colour | undefined,
): number[] {
  const sum = [0, 0, 0];
  let covered = 0;
  for (let sample = 0; sample < samples * samples; sample += 1) {
    const across = (sample % samples) + 0.5;
    const down = floor(sample / samples) + 0.5;
    const colour = colourAt({ x: (x + across / samples) / size, y: (y + down / samples) / size });
    if (colour === undefined) continue;
    covered += 1;
    for (const [index, value] of colour.entries()) sum[index] = (sum[index] ?? 0) + value;
  }
  if (covered === 0) return [0, 0, 0, 0];
  return [...sum.map((value) => round(value / covered)), round((255 * covered) / samples ** 2)];
}

/** Colour at a point of the unit square; undefined where nothing is painted. */
function painter(size: number, style: MarkStyle): (point: Point) => Colour | undefined {
  // Small icons use their whole area; the square one keeps the margin that Teams asks for.
  const scale = style === 'square' ? 0.9 : size <= 32 ? 1 : 0.94;
  const mark = (point: Point): Point => ({
    x: (point.x - 0.5) / scale + 0.5,
    y: (point.y - 0.5) / scale + 0.5,
  });
  if (style === 'outline') return (point) => (isOutline(mark(point)) ? white : undefined);
  return (point) => {
    if (style === 'tile' && distanceToBox(point, { left: 0, top: 0, right: 1, bottom: 1, radius: 0.2 }) > 0) {
      return undefined;
    }
    const place = mark(point);
    return isBubble(place) && !isTextLine(place) ? white : harbour;
  };
}

const bubble = { left: 0.16, top: 0.18, right: 0.84, bottom: 0.7, radius: 0.13 };

function isBubble(point: Point): boolean {
  return distanceToBox(point, bubble) <= 0 || isTail(point, 0);
}

/** The small triangle below the bubble; `inset` is how far inside its edges the point must lie. */
function isTail({ x, y }: Point, inset: number): boolean {
  const tip = 0.88;
  return x >= 0.28 + inset && y >= 0.6 && x - 0.28 + (y - 0.62) <= tip - 0.62 - inset * 1.5;
}

function isTextLine(point: Point): boolean {
  const upper = { left: 0.28, top: 0.315, right: 0.72, bottom: 0.395, radius: 0.04 };
  const lower = { left: 0.28, top: 0.485, right: 0.58, bottom: 0.565, radius: 0.04 };
  return distanceToBox(point, upper) <= 0 || distanceToBox(point, lower) <= 0;
}

function isOutline(point: Point): boolean {
  const line = 0.065;
  const inside = distanceToBox(point, bubble) <= -line || isTail(point, line);
  return (isBubble(point) && !inside) || isTextLine(point);
}

/** Distance to the edge of a box with round corners; negative inside. */
function distanceToBox(
  { x, y }: Point,
  box: { left: number; top: number; right: number; bottom: number; radius: number },
): number {
  const across = max(box.left + box.radius - x, x - box.right + box.radius);
  const down = max(box.top + box.radius - y, y - box.bottom + box.radius);
  const outside = hypot(max(across, 0), max(down, 0));
  return outside + min(max(across, down), 0) - box.radius;
}
