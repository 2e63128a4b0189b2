import { isTelling, leaning } from './choosePoints.ts';
import { isBoilerplate } from './boilerplate.ts';
import type { PlacedSentence, ReadDocument, Section } from './passages.ts';

export interface MapEntry {
  /** Heading, or "Pages 1 to 20" */
  title: string;
  place: string;
  materialId: string;
  /** Verbatim heading to cite when no sentence speaks for the section. */
  source: string;
  best: PlacedSentence | undefined;
  isHeading: boolean;
}

/** A map longer than this is no map: then only the upper levels, or larger steps, are shown. */
const longestMap = 30;
const steps = 10;

/** Sections with the sentence that says most of each; without headings, stretches of pages or paragraphs. */
export function mapSections(read: ReadDocument, scores: ReadonlyMap<PlacedSentence, number>): MapEntry[] {
  const prose = read.sentences.filter(({ furniture }) => !furniture);
  return read.sections.length >= 2 ? byHeading(read, prose, scores) : byStretch(prose, scores);
}

type Weights = ReadonlyMap<PlacedSentence, number>;

function byHeading(
  { sections, heads }: ReadDocument,
  prose: readonly PlacedSentence[],
  weights: Weights,
): MapEntry[] {
  const within = Map.groupBy(prose, ({ section }) => section);
  const level = levelThatFits(sections);
  const titles = new Set(heads.map(({ title }) => title?.text));
  const isByChapter = sections.filter((section) => section.level <= level).length > longestMap;
  const entries: (MapEntry & { all: PlacedSentence[] })[] = [];
  sections.forEach((section, index) => {
    const own = within.get(index) ?? [];
    const last = entries.at(-1);
    const isWithin =
      section.level > level ||
      (isByChapter && section.chapter !== undefined && last?.title === section.chapter);
    if (isWithin && last !== undefined && last.materialId === section.materialId) {
      last.all.push(...own);
      return;
    }
    const title = isByChapter ? (section.chapter ?? section.title) : section.title;
    entries.push({ ...section, title, best: undefined, isHeading: true, all: [...own] });
  });
  return entries
    .filter(({ all }) => all.length > 0)
    .map(({ all, ...entry }) => ({ ...entry, best: bestOf(all, weights, entry.title.endsWith('?')) }))
    .filter(({ best, title }) => best !== undefined || !titles.has(title));
}

/** The deepest level at which the map is still short. */
function levelThatFits(sections: readonly Section[]): number {
  const levels = [...new Set(sections.map(({ level }) => level))].sort((a, b) => b - a);
  return (
    levels.find((level) => sections.filter((section) => section.level <= level).length <= longestMap) ??
    levels.at(-1) ??
    9
  );
}

function byStretch(prose: readonly PlacedSentence[], weights: Weights): MapEntry[] {
  const materials = new Set(prose.map(({ materialId }) => materialId));
  const byPlace = Map.groupBy(prose, ({ materialId, place }) => `${materialId}\n${place}`);
  const places = [...byPlace.values()];
  if (materials.size > 1 || places.length > 1) {
    const size = Math.ceil(places.length / longestMap);
    return grouped(places, size > 1 ? Math.max(size, steps) : 1).map((group) => entryOf(group, weights));
  }
  if (prose.length < 25) return [];
  const paragraphs = [...Map.groupBy(prose, ({ paragraph }) => paragraph).values()];
  const size = Math.ceil(paragraphs.length / Math.min(8, Math.ceil(paragraphs.length / 3)));
  return grouped(paragraphs, size).map((group, index) => ({
    ...entryOf(group, weights),
    title: `Paragraphs ${index * size + 1} to ${Math.min((index + 1) * size, paragraphs.length)}`,
  }));
}

function grouped<T>(list: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, index) =>
    list.slice(index * size, (index + 1) * size),
  );
}

function entryOf(group: readonly (readonly PlacedSentence[])[], weights: Weights): MapEntry {
  const first = group[0]?.[0];
  const last = group.at(-1)?.[0];
  const from = first?.place ?? '';
  const to = last?.place ?? '';
  const title = from === to ? from : `${from} to ${to.replace(/^\D+(?=\d)/, '')}`;
  return {
    title: title.slice(0, 1).toUpperCase() + title.slice(1),
    place: from,
    materialId: first?.materialId ?? '',
    source: first?.source ?? '',
    best: bestOf(group.flat(), weights),
    isHeading: false,
  };
}

/**
 * The sentence that says most of a section: its first one, unless that leans on others or says little. Under a question
 * the first is the answer.
 */
function bestOf(
  sentences: readonly PlacedSentence[],
  scores: Weights,
  isUnderQuestion = false,
): PlacedSentence | undefined {
  const telling = sentences.filter((one) => isTelling(one) && !isBoilerplate(one.text));
  if (isUnderQuestion) return telling[0];
  const worth = telling.map(
    (one, index) =>
      (scores.get(one) ?? 0) +
      (index === 0 ? 0.45 : 0) -
      (leaning.test(one.text) ? 0.3 : 0) -
      (one.text.length > 300 ? 0.5 : 0),
  );
  return telling[worth.indexOf(Math.max(...worth))];
}
