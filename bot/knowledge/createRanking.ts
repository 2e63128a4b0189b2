import type { KnowledgePage } from '../contract/knowledge.ts';
import { sameWords } from './sameWords.ts';

export interface RankedPage {
  page: KnowledgePage;
  /** 0 to 1; 1 is one of the page's own questions, word by word. */
  score: number;
  /** Index of the section that speaks to the question beside the short answer; undefined when none does. */
  section: number | undefined;
}

/** Share of the score that likeness to one of the page's questions makes; the rest is words found on the page. */
const questionShare = 0.7;
/** A section must hold this share of the question's weight to be shown beside the short answer. */
const sectionShare = 0.45;

/** The same words in another form are not quite the same question. */
const nearlyExact = 0.99;
/** A clause alone says less than the whole message. */
const clauseShare = 0.92;
/** What a word in a section's title adds. */
const titleShare = 0.5;

interface IndexedPage {
  page: KnowledgePage;
  /** Folded questions and title, for an exact match. */
  exact: ReadonlySet<string>;
  questions: ReadonlySet<string>[];
  words: ReadonlySet<string>;
  sections: { title: ReadonlySet<string>; words: ReadonlySet<string> }[];
}

/**
 * Ranks pages for a question by two likenesses, both weighted by how rare a word is among the pages (inverse document
 * frequency, Spaerck Jones 1972): to the questions that a page says it answers (Dice), and to its text. A word that no
 * page has weighs as the rarest, so that a question about something else finds nothing.
 */
export function createRanking(
  pages: readonly KnowledgePage[],
  stemsOf: (text: string) => string[],
): (text: string) => RankedPage[] {
  const same = new Map(
    sameWords.flatMap((words) => words.flatMap(stemsOf).map((stem) => [stem, words[0] ?? stem] as const)),
  );
  const wordsOf = (text: string) =>
    new Set(stemsOf(text.slice(0, 2_000)).map((stem) => same.get(stem) ?? stem));
  const index = pages.map((page): IndexedPage => {
    const named = [page.title, ...page.questions];
    const sections = page.sections.map(({ title, markdown }) => ({
      ...{ title: wordsOf(title), words: wordsOf(`${title}. ${markdown}`) },
    }));
    const words = new Set([...named, page.summary].flatMap((text) => [...wordsOf(text)]));
    for (const section of sections) for (const word of section.words) words.add(word);
    return { page, exact: new Set(named.map(folded)), questions: named.map(wordsOf), words, sections };
  });
  const counts = new Map<string, number>();
  for (const { words } of index) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const weightOf = (word: string) => {
    const count = counts.get(word) ?? 0;
    return Math.log(1 + (pages.length - count + 0.5) / (count + 0.5));
  };
  const weigh = (words: Iterable<string>) => [...words].reduce((sum, word) => sum + weightOf(word), 0);

  return (text) => {
    const best = new Map<string, RankedPage>();
    for (const [at, piece] of [text, ...clausesOf(text)].entries()) {
      for (const found of rankOne(piece)) {
        const score = at === 0 ? found.score : found.score * clauseShare;
        if (score > (best.get(found.page.id)?.score ?? 0.1)) best.set(found.page.id, { ...found, score });
      }
    }
    return [...best.values()].sort((a, b) => b.score - a.score);
  };

  function rankOne(text: string): RankedPage[] {
    const asked = wordsOf(text);
    const wanted = new Set([...asked].filter((word) => !askingWords.has(word)));
    const total = weigh(wanted);
    const exactly = folded(text);
    const shareIn = (words: ReadonlySet<string>) =>
      total === 0 ? 0 : weigh([...wanted].filter((word) => words.has(word))) / total;
    const likeness = (question: ReadonlySet<string>) => {
      const shared = weigh([...asked].filter((word) => question.has(word)));
      const both = weigh(asked) + weigh(question);
      return both === 0 ? 0 : (2 * shared) / both;
    };
    return index.map((one): RankedPage => {
      const like =
        questionShare * Math.max(...one.questions.map(likeness)) + (1 - questionShare) * shareIn(one.words);
      const score = one.exact.has(exactly) ? 1 : Math.min(like, nearlyExact);
      return {
        page: one.page,
        score,
        section: bestSection(
          one.sections.map(({ title, words }) => shareIn(words) + titleShare * shareIn(title)),
        ),
      };
    });
  }
}

/** People tell a story around their question: each clause is looked at by itself too. */
function clausesOf(text: string): string[] {
  const clauses = text.slice(0, 2_000).split(/[.?!;:\n]+\s*|,\s+|\s+[-–—]+\s+|\b(?:if|because|but|so)\b/);
  return clauses.length === 1
    ? []
    : clauses.filter((clause) => clause.trim().split(/\s+/).length >= 3).slice(0, 12);
}

/** A later section counts when it has more of the question than the short answer has. */
function bestSection([lead = 0, ...shares]: readonly number[]): number | undefined {
  const best = Math.max(0, ...shares);
  return best > lead && best >= sectionShare ? shares.indexOf(best) + 1 : undefined;
}

/** Words that ask rather than name what is asked for. */
const askingWords = new Set([
  'tell',
  'show',
  'explain',
  'know',
  'mean',
  'find',
  'question',
  'answer',
  'work',
]);

/** For comparing whole questions: letters and digits alone. */
function folded(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
