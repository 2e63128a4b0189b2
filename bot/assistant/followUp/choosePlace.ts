import type { Material } from '../../domain/material.ts';
import type { Refusal } from '../turnClosing.ts';
import type { Place } from './readWish.ts';

export type Chosen =
  { kind: 'chosen'; materials: Material[]; words: string } | { kind: 'refused'; refusal: Refusal };

/** The parts of the material that stand at a place, or a refusal that says which places there are. */
export function choosePlace(materials: readonly Material[], place: Place): Chosen {
  const words = inWords(place);
  if (place.unit === 'message') {
    const mails = materials.filter((one) => one.kind === 'mail');
    const chosen = mails.slice(place.from - 1, place.to);
    if (chosen.length > 0) return { kind: 'chosen', materials: chosen, words };
    return noSuchPlace(words, mails.length === 0 ? '' : `It has ${count(mails.length, 'message')}.`);
  }
  const chosen = materials
    .map((one) => ({ ...one, parts: one.parts.filter((part) => isAt(part.place, place)) }))
    .filter(({ parts }) => parts.length > 0);
  if (chosen.length > 0) return { kind: 'chosen', materials: chosen, words };
  return noSuchPlace(words, placesIn(materials, place.unit));
}

function noSuchPlace(words: string, there: string): Chosen {
  return {
    kind: 'refused',
    refusal: {
      reason: 'unreadable',
      text: `There is no ${words} in this material.`,
      next: `${there} Ask about a place that is there, or without naming one.`.trim(),
    },
  };
}

/** "page 3", "paragraphs 4-9", "sheet 2, rows 1-40", "message, paragraphs 1-12". */
const stated = /(page|slide|sheet|paragraph|line|row)s? (\d+)(?:-(\d+))?/g;

function isAt(written: string, { unit, from, to }: Place): boolean {
  return [...written.matchAll(stated)].some(([, of, first, last]) => {
    const start = Number(first);
    return of === unit && start <= to && Number(last ?? first) >= from;
  });
}

function placesIn(materials: readonly Material[], unit: Place['unit']): string {
  const all = materials.flatMap(({ parts }) => parts.flatMap((part) => [...part.place.matchAll(stated)]));
  const most = (wanted: string | undefined) =>
    Math.max(0, ...all.filter(([, of]) => of === wanted).map(([, , first, last]) => Number(last ?? first)));
  if (most(unit) > 0) return `It has ${count(most(unit), unit)}.`;
  const other = all[0]?.[1];
  if (other === undefined) return `The assistant sees no ${unit}s in it.`;
  return `The assistant sees ${other}s here, not ${unit}s: ${count(most(other), other)}.`;
}

function count(n: number, unit: string): string {
  return n === 1 ? `1 ${unit}` : `${String(n)} ${unit}s`;
}

function inWords({ unit, from, to }: Place): string {
  return from === to ? `${unit} ${String(from)}` : `${unit}s ${String(from)} to ${String(to)}`;
}
