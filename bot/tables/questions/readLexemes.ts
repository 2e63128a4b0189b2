import { decimalOf } from '../numbers/decimal.ts';
import { periodKey } from '../numbers/periods.ts';
import { valueKind } from '../columns/column.ts';
import type { Table } from '../table.ts';
import { readNumber } from '../values/readNumber.ts';
import type { Lexeme } from './lexeme.ts';
import { createNameFinder } from './matchNames.ts';
import { readPeriod } from './readPeriod.ts';
import { grainPhrases, idle, phrases } from './vocabulary.ts';
import { wordsOf, type Word } from './words.ts';

/** Turns a question into what it means for this table; words that mean nothing here stay as words. */
export function readLexemes(question: string, table: Table): Lexeme[] {
  const words = wordsOf(question);
  const findName = createNameFinder(table);
  const onlyYear = onlyYearOf(table);
  const hasTime = table.columns.some(({ type }) => type === 'date' || type === 'year');
  const lexemes: Lexeme[] = [];
  for (let at = 0; at < words.length;) {
    const phrase = phraseAt(phrases, words, at);
    const period = hasTime ? readPeriod(words, at, onlyYear) : undefined;
    const grain = phraseAt(grainPhrases, words, at);
    const found = findName(words, at);
    // "Total" is the sum and not one word of "Total fee"; an entry called "May" or "Most" is rarer than the word.
    const isWeak = found !== undefined && (found.isPart || found.kind === 'entry');
    const isTaken = isWeak && found.length <= longestOf(phrase?.length, grain?.length);
    const name = isTaken ? undefined : found;
    const step = longestOf(name?.length, phrase?.length, period?.length, grain?.length);
    if (period !== undefined && period.length >= step) {
      lexemes.push({ kind: 'period', period: period.period });
      at += period.length;
    } else if (name !== undefined && name.length >= step) {
      lexemes.push(
        name.kind === 'column'
          ? { kind: 'column', column: name.column }
          : { kind: 'entry', column: name.column, code: name.code, label: name.label },
      );
      at += name.length;
    } else if (grain !== undefined && grain.length >= step && hasTime) {
      lexemes.push({ kind: 'grain', grain: grain.value });
      at += grain.length;
    } else if (phrase !== undefined) {
      lexemes.push({ kind: 'key', key: phrase.value });
      at += phrase.length;
    } else {
      lexemes.push(...other(words[at]));
      at += 1;
    }
  }
  return lexemes;
}

function longestOf(...lengths: readonly (number | undefined)[]): number {
  return Math.max(0, ...lengths.map((length) => length ?? 0));
}

function phraseAt<T>(
  list: readonly (readonly [string, T])[],
  words: readonly Word[],
  at: number,
): { value: T; length: number } | undefined {
  for (const [phrase, value] of list) {
    const parts = phrase.split(' ');
    const fits = parts.every((part, index) => {
      const word = words[at + index];
      return word?.folded === part || word?.written === part;
    });
    if (fits) return { value, length: parts.length };
  }
  return undefined;
}

function other(word: Word | undefined): Lexeme[] {
  if (word === undefined || word.folded === '' || idle.has(word.folded)) return [];
  const number = readNumber(word.written);
  if (number === undefined) return [{ kind: 'word', text: word.written }];
  return [
    { kind: 'number', value: decimalOf(number.units, number.scale), isMoney: number.style === 'money' },
  ];
}

/** "In March" is clear when all dates are of one year. */
function onlyYearOf({ columns, rows }: Table): number | undefined {
  const date = columns.find(({ type }) => type === 'date');
  if (date === undefined) return undefined;
  let only: number | undefined;
  for (let position = 0; position < rows; position += 1) {
    if (date.kinds[position] !== valueKind.date) continue;
    const year = periodKey(date.units[position] ?? 0, 'year');
    if (only !== undefined && only !== year) return undefined;
    only = year;
  }
  return only;
}
