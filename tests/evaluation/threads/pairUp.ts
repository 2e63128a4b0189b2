import { textOverlap } from './textOverlap.ts';

interface Item {
  quote: string;
  messageId: string;
}
interface Label {
  quotes: { messageId: string; text: string }[];
}
interface Candidate<I, L> {
  item: I;
  label: L;
  share: number;
  closeness: number;
}

const SMALLEST_SHARE = 0.5;

/**
 * Pairs found items with labels one to one: same message, texts that overlap, best overlap first.
 * Ties keep the order of the lists, so that the same input gives the same pairs.
 */
export function pairUp<I extends Item, L extends Label>(items: I[], labels: L[]): { item: I; label: L }[] {
  const candidates = items
    .flatMap((item) => labels.map((label) => ({ item, label, ...bestOverlap(item, label) })))
    .filter(({ share }) => share >= SMALLEST_SHARE)
    .sort((a, b) => b.share - a.share || b.closeness - a.closeness);
  return takeOnce(candidates);
}

function bestOverlap(item: Item, label: Label): { share: number; closeness: number } {
  return label.quotes
    .filter(({ messageId }) => messageId === item.messageId)
    .map(({ text }) => textOverlap(item.quote, text))
    .reduce((best, next) => (isBetter(next, best) ? next : best), { share: 0, closeness: 0 });
}

function isBetter(a: { share: number; closeness: number }, b: { share: number; closeness: number }): boolean {
  return a.share > b.share || (a.share === b.share && a.closeness > b.closeness);
}

function takeOnce<I, L>(candidates: Candidate<I, L>[]): { item: I; label: L }[] {
  const items = new Set<I>();
  const labels = new Set<L>();
  return candidates
    .filter(({ item, label }) => {
      if (items.has(item) || labels.has(label)) return false;
      items.add(item);
      labels.add(label);
      return true;
    })
    .map(({ item, label }) => ({ item, label }));
}
