import { safeAddress } from '../chat/safeAddress.ts';

const removedTypes = new Set(['Image', 'ImageSet', 'Media', 'Carousel']);
const removedKeys = new Set(['backgroundImage', 'iconUrl', 'poster', 'refresh', 'authentication', 'speak']);
const deepest = 40;

/**
 * A copy of a card's JSON without anything that a renderer would fetch or run by itself: images, media,
 * background pictures, automatic refresh, and links to other than https and mail. What nests deeper than 40 levels is left out.
 */
export function cleanCard(card: unknown, depth = 0): unknown {
  if (depth > deepest) return undefined;
  if (Array.isArray(card)) {
    return card.filter((item) => !isRemoved(item)).map((item: unknown) => cleanCard(item, depth + 1));
  }
  if (typeof card !== 'object' || card === null) return card;
  return Object.fromEntries(
    Object.entries(card).flatMap(([key, value]: [string, unknown]) => {
      // `data` of an action is the bot's own and goes back to it as it came.
      if (key === 'data') return [[key, value]];
      return removedKeys.has(key) || isRemoved(value) ? [] : [[key, cleanCard(value, depth + 1)]];
    }),
  );
}

function isRemoved(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || !('type' in value)) return false;
  if (value.type === 'Action.OpenUrl') return !('url' in value) || safeAddress(value.url) === undefined;
  return typeof value.type === 'string' && removedTypes.has(value.type);
}
