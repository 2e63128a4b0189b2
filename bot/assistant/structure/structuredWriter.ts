import type { AnswerWriter } from '../answerWriter.ts';
import type { ReleaseGate } from '../releaseGate.ts';
import type { Structure, StructuredItem } from './answerStructure.ts';
import { createJsonItems, type JsonItem, type JsonItems } from './jsonItems.ts';
import { readableTexts } from './readableTexts.ts';
import { formOfWhole, startOfAnswer } from './startOfAnswer.ts';

/** A broken answer is sent back for repair; the end of a very long one says nothing more. */
const keptRaw = 12_000;

/**
 * Turns a JSON answer into lines that go through the gate as soon as each item is complete.
 * @param structure what was asked for; an answer in Markdown instead is taken as it is, line by line
 */
export function createStructuredWriter(structure: Structure, gate: ReleaseGate): AnswerWriter {
  let answer = createAnswer();
  let openSection = '';
  let shownItems = 0;
  const shown = new Set<string>();
  /** Set when the first answer is given up and a second one is awaited. */
  let unreadable: string[] | undefined;

  function write(text: string): string {
    if (answer.form !== 'undecided') return read(text);
    answer.held += text;
    const start = startOfAnswer(answer.held);
    return start === undefined ? '' : decide(start.form, start.text);
  }

  function decide(form: 'json' | 'lines', text: string): string {
    answer.form = form;
    answer.held = '';
    return read(text);
  }

  function read(text: string): string {
    if (answer.form === 'lines') return gate.push(text);
    answer.raw = (answer.raw + text).slice(0, keptRaw);
    return answer.items.push(text).map(accept).join('');
  }

  function accept({ field, value, raw }: JsonItem): string {
    if (value === null || value === '') return '';
    const section = structure.sections[field];
    if (section === undefined) return unwrap(value);
    if (Array.isArray(value)) return value.map((one: unknown) => accept({ field, value: one, raw })).join('');
    const item = section.read(value);
    if (item !== undefined) return show({ section: field, ...item });
    answer.misfits.push(raw);
    return '';
  }

  /** Some models put the object that was asked for into another one. */
  function unwrap(value: unknown): string {
    if (typeof value !== 'object' || value === null) return '';
    return Object.entries(value)
      .filter(([field]) => field in structure.sections)
      .map(([field, inner]: [string, unknown]) => accept({ field, value: inner, raw: JSON.stringify(inner) }))
      .join('');
  }

  function show(item: StructuredItem): string {
    if (isShownAlready(item)) return '';
    shownItems += 1;
    const { heading = '', isList = true } = structure.sections[item.section] ?? {};
    const opening = openSection === item.section || heading === '' ? '' : gate.push(`\n## ${heading}\n`);
    openSection = item.section;
    return opening + gate.add({ ...item, isList });
  }

  /** A second answer says again what the first had said, at times in other words. */
  function isShownAlready({ section, source, fields }: StructuredItem): boolean {
    const byText = keyOf(section, fields['text'] ?? '');
    const byQuote = keyOf(section, `"${source.quote}`);
    const isKnown = shown.has(byText) || (unreadable !== undefined && shown.has(byQuote));
    shown.add(byText);
    if (source.quote !== '') shown.add(byQuote);
    return isKnown;
  }

  function isBroken(): boolean {
    if (answer.form !== 'json') return answer.form === 'undecided';
    return answer.items.state() !== 'complete' || answer.misfits.length > 0 || shownItems === 0;
  }

  return {
    push: write,
    endOfAnswer() {
      return answer.form === 'undecided' ? decide(formOfWhole(answer.held), answer.held) : '';
    },
    broken: () => (isBroken() ? answer.raw : undefined),
    again() {
      unreadable = unreadableOf(answer);
      answer = createAnswer();
    },
    end() {
      const names = Object.keys(structure.sections);
      const texts = isBroken() ? new Set([...(unreadable ?? []), ...unreadableOf(answer)]) : [];
      const rest = [...texts].filter((text) => !names.some((name) => shown.has(keyOf(name, text))));
      const opening = rest.length === 0 ? '' : gate.push(`\n${uncheckedHeading}\n\n`);
      const lines = rest.map((text) => gate.add({ parts: [text], isList: true, isUnchecked: true }));
      return opening + lines.join('') + gate.end();
    },
  };
}

const uncheckedHeading = 'The rest could not be checked against the material:';

interface Answer {
  form: 'undecided' | 'json' | 'lines';
  held: string;
  raw: string;
  items: JsonItems;
  /** Items that are no JSON or do not fit, as they were written. */
  misfits: string[];
}

function createAnswer(): Answer {
  return { form: 'undecided', held: '', raw: '', items: createJsonItems(), misfits: [] };
}

/** An item may be a bare sentence where an object was asked for. */
function unreadableOf({ misfits, items }: Answer): string[] {
  const pieces = misfits.map((raw) => (raw.startsWith('"') ? `"text": ${raw}` : raw));
  return [...pieces, items.state() === 'complete' ? '' : items.rest()].flatMap(readableTexts);
}

function keyOf(section: string, text: string): string {
  return `${section} ${text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}"]+/gu, ' ')
    .trim()}`;
}
