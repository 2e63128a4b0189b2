import type { Column } from '../columns/column.ts';
import type { Table } from '../table.ts';
import { idle } from './vocabulary.ts';
import { isSameWord, singular, wordsOf, type Word } from './words.ts';

export interface NameMatch {
  kind: 'column' | 'entry';
  column: Column;
  code: number;
  label: string;
  length: number;
  /** One word of a longer name. */
  isPart: boolean;
}

interface Name {
  words: string[];
  match: Omit<NameMatch, 'length' | 'isPart'>;
}

/** Columns with more entries are not looked through by name. */
const mostEntries = 5_000;
const longestName = 6;

/** Finds names of columns and entries of columns in a question. */
export function createNameFinder(
  table: Table,
): (words: readonly Word[], at: number) => NameMatch | undefined {
  const columns: Name[] = table.columns.map((column) => ({
    words: nameWords(column.name),
    match: { kind: 'column', column, code: -1, label: '' },
  }));
  const entries = entriesByFirstWord(table);
  return (words, at) => {
    const entry = longest(entries.get(singular(words[at]?.folded ?? '')) ?? [], words, at, false);
    const column =
      longest(columns, words, at, true) ?? bySingleWord(columns, words, at) ?? alias(table, words[at]);
    if (entry === undefined || column === undefined) return entry ?? column;
    return entry.length > column.length ? entry : column;
  };
}

function longest(
  names: readonly Name[],
  words: readonly Word[],
  at: number,
  fuzzy: boolean,
): NameMatch | undefined {
  let best: NameMatch | undefined;
  for (const { words: name, match } of names) {
    if (name.length === 0 || name.length <= (best?.length ?? 0)) continue;
    const fits = name.every((word, index) => {
      const asked = words[at + index]?.folded ?? '';
      return fuzzy ? isSameWord(word, asked) : singular(word) === singular(asked);
    });
    if (fits) best = { ...match, length: name.length, isPart: false };
  }
  return best;
}

/** "fee" for "Permit fee ($)", when no other column has that word. */
function bySingleWord(columns: readonly Name[], words: readonly Word[], at: number): NameMatch | undefined {
  const asked = words[at]?.folded ?? '';
  if (asked.length < 3 || idle.has(asked)) return undefined;
  const having = columns.filter(({ words: name }) =>
    name.some((word) => !idle.has(word) && isSameWord(word, asked)),
  );
  // The last word is what a name is about: "fee" is rather "Permit fee" than "Fee code".
  const about = having.filter(({ words: name }) => isSameWord(name.at(-1) ?? '', asked));
  const [only] = having.length === 1 ? having : about.length === 1 ? about : [];
  return only && { ...only.match, length: 1, isPart: true };
}

/** "Dated", "spent": words for the one column that can be meant. */
function alias({ columns }: Table, word: Word | undefined): NameMatch | undefined {
  const asked = word?.folded ?? '';
  const type = /^date[sd]?$/.test(asked)
    ? 'date'
    : /^(?:amounts?|money|costs?|spend|spent|spending|dollars|paid)$/.test(asked)
      ? 'money'
      : undefined;
  const [only, second] = columns.filter((column) => column.type === type);
  if (type === undefined || only === undefined || second !== undefined) return undefined;
  return { kind: 'column', column: only, code: -1, label: '', length: 1, isPart: true };
}

function nameWords(name: string): string[] {
  const bare = name.replace(/[([][^()[\]]*[)\]]\s*$/, '');
  return wordsOf(bare === '' ? name : bare).map(({ folded }) => folded);
}

function entriesByFirstWord(table: Table): Map<string, Name[]> {
  const byWord = new Map<string, Name[]>();
  for (const column of table.columns) {
    // "No" and "yes" are asked for beside their column.
    if (column.labels.length > mostEntries || column.type === 'yesNo') continue;
    for (const [code, label] of column.labels.entries()) {
      const words = wordsOf(label).map(({ folded }) => folded);
      const first = singular(words[0] ?? '');
      if (first === '' || words.length > longestName || label.length > 80) continue;
      const name: Name = { words, match: { kind: 'entry', column, code, label } };
      const known = byWord.get(first);
      if (known === undefined) byWord.set(first, [name]);
      else known.push(name);
    }
  }
  return byWord;
}
