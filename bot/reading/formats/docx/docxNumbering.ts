import { walkXml } from '../../container/xml.ts';

interface Level {
  format: string;
  text: string;
  start: number;
}

export interface DocxNumbering {
  /** The mark in front of the next paragraph of this list: "-", "3.", "2.1", or undefined when it has none. */
  next(numId: string, level: number): string | undefined;
}

/** word/numbering.xml (ECMA-376 part 1, 17.9): counts on as paragraphs come by. */
export function readNumbering(chunks: Iterable<Uint8Array>): DocxNumbering {
  const { abstractOf, levelsOf } = readDefinitions(chunks);
  const counters = new Map<string, number[]>();
  return {
    next(numId, level) {
      if (numId === '0') return undefined;
      const abstract = abstractOf.get(numId);
      const levels = levelsOf.get(abstract ?? '');
      const current = levels?.[level];
      if (levels === undefined || current === undefined || current.format === 'bullet') return '-';
      if (current.format === 'none') return undefined;
      // Lists of one definition count together, as Word does unless a list restarts.
      const counts = counters.get(abstract ?? numId) ?? [];
      counters.set(abstract ?? numId, counts);
      counts.length = Math.min(counts.length, level + 1);
      for (let above = 0; above < level; above += 1) counts[above] ??= levels[above]?.start ?? 1;
      counts[level] = (counts[level] ?? current.start - 1) + 1;
      return current.text.replace(/%(\d)/g, (_mark, digit: string) => {
        const at = Number(digit) - 1;
        return formatNumber(counts[at] ?? 1, levels[at]?.format ?? 'decimal');
      });
    },
  };
}

function readDefinitions(chunks: Iterable<Uint8Array>): {
  abstractOf: Map<string, string>;
  levelsOf: Map<string, Level[]>;
} {
  const abstractOf = new Map<string, string>();
  const levelsOf = new Map<string, Level[]>();
  let levels: Level[] = [];
  let level: Level | undefined;
  let numId = '';
  walkXml(chunks, {
    open(name, attributes) {
      const value = attributes['val'] ?? '';
      if (name === 'abstractNum') levelsOf.set(attributes['abstractNumId'] ?? '', (levels = []));
      else if (name === 'num') numId = attributes['numId'] ?? '';
      else if (name === 'abstractNumId') abstractOf.set(numId, value);
      else if (name === 'lvl') {
        level = { format: 'decimal', text: '', start: 1 };
        const at = Number(attributes['ilvl'] ?? 0);
        if (at >= 0 && at < 9) levels[at] = level;
      } else if (name === 'numFmt' && level !== undefined) level.format = value;
      else if (name === 'lvlText' && level !== undefined) level.text = value;
      else if (name === 'start' && level !== undefined) level.start = Number(value) || 0;
    },
    close(name) {
      if (name === 'lvl') level = undefined;
      if (name === 'abstractNum') levels = [];
    },
  });
  return { abstractOf, levelsOf };
}

function formatNumber(value: number, format: string): string {
  if (format === 'lowerLetter') return letters(value);
  if (format === 'upperLetter') return letters(value).toUpperCase();
  if (format === 'lowerRoman') return roman(value);
  if (format === 'upperRoman') return roman(value).toUpperCase();
  return format === 'decimalZero' && value < 10 ? `0${String(value)}` : String(value);
}

/** a … z, aa, bb, … as Word counts */
function letters(value: number): string {
  if (value < 1) return String(value);
  const letter = String.fromCharCode(97 + ((value - 1) % 26));
  return letter.repeat(Math.min(20, Math.floor((value - 1) / 26) + 1));
}

function roman(value: number): string {
  if (value < 1 || value > 3_999) return String(value);
  const steps = [
    [1000, 'm'],
    [900, 'cm'],
    [500, 'd'],
    [400, 'cd'],
    [100, 'c'],
    [90, 'xc'],
    [50, 'l'],
    [40, 'xl'],
    [10, 'x'],
    [9, 'ix'],
    [5, 'v'],
    [4, 'iv'],
    [1, 'i'],
  ] as const;
  let rest = value;
  let text = '';
  for (const [size, mark] of steps) {
    for (; rest >= size; rest -= size) text += mark;
  }
  return text;
}
