import type { Citation } from '../contract/results.ts';
import type { ClearedMaterial } from '../domain/material.ts';
import { createOutputFilter } from '../safeguards/outputFilter.ts';
import { createQuoteFinder, placeOf, resolveMarks, withoutMarks } from './grounding/citations.ts';
import { createClaimCheck } from './grounding/claims.ts';
import { createSentenceFinder } from './grounding/nearestSentence.ts';
import { figuresOf, markUnknownFigures } from './grounding/figures.ts';
import type { LinePart, StructuredItem } from './structure/answerStructure.ts';

/** A line of the answer after the gate: what people see of it, and what it rests on. Quotes are unmasked. */
export interface ReleasedLine {
  text: string;
  citations: Citation[];
  verified: boolean;
  /** The item of a structured answer that the line was made of; its fields are unmasked. */
  item?: Pick<StructuredItem, 'section' | 'fields'>;
}

/** A line that the answer's structure makes, complete as it stands. */
export interface GateLine extends Partial<Omit<StructuredItem, 'parts'>> {
  parts: readonly LinePart[];
  isList: boolean;
  /** Nothing vouches for it: it is shown with its mark. */
  isUnchecked?: boolean;
}

export interface ReleaseGate {
  /** Takes raw text of the model; returns what may be shown now. */
  push(delta: string): string;
  /** Takes a whole line with its source beside it; it may be shown at once. */
  add(line: GateLine): string;
  /** The complete lines that are still held, when the answer broke off. */
  flush(): string;
  end(): string;
  lines(): readonly ReleasedLine[];
  citations(): Citation[];
  unverified(): string[];
}

/**
 * Holds the answer back line by line and block by block: source marks are looked up in the material, figures too,
 * then the block is filtered and unmasked. What it returned is never taken back.
 */
export function createReleaseGate(options: {
  materials: readonly ClearedMaterial[];
  /** Texts whose figures count as known beside the material's. */
  request: string;
  allowedHosts: readonly string[];
  restore: (text: string) => string;
  /** Whether the answer has to rest on the material. */
  grounded: boolean;
  checkFigures: boolean;
  /** Every figure that the answer may hold, when they were computed; else those of material and request. */
  figures?: ReadonlySet<string>;
  /** From a place in the material to the one that people know; undefined when it is no source. */
  locate?: (citation: Citation) => Citation | undefined;
  /** Chips that the answer has already, when it goes on after a model failed. */
  shownBefore?: readonly Citation[];
}): ReleaseGate {
  const { restore, grounded, checkFigures, locate = (citation) => citation } = options;
  const findQuote = createQuoteFinder(options.materials);
  const find: typeof findQuote = (id, quote) => located(findQuote(id, quote));
  const known =
    options.figures ??
    (checkFigures ? figuresOf([options.request, ...textsOf(options.materials)]) : new Set<string>());
  const findNearest = createSentenceFinder(options.materials, placeOf);
  const findSentence = (line: string) => located(findNearest(line));
  const filter = createOutputFilter({ allowedHosts: options.allowedHosts, restore });
  const numbers = new Map<string, number>();
  const cited: Citation[] = [...(options.shownBefore ?? [])];
  for (const { n } of cited) numbers.set(`before ${String(n)}`, n ?? 0);
  const lines: ReleasedLine[] = [];
  const unverified: string[] = [];
  const pending: string[] = [];
  const stands = createClaimCheck(options.materials);

  function located(citation: Citation | undefined): Citation | undefined {
    return citation === undefined ? undefined : locate(citation);
  }

  function numberOf(citation: Citation): number {
    const key = `${citation.materialId}\n${citation.place}\n${citation.quote}`;
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, numbers.size + 1);
    cited.push({ n: numbers.size, ...citation, quote: restore(citation.quote) });
    return numbers.size;
  }

  function withSource(line: string): ReturnType<typeof resolveMarks> {
    const isStatement = !/^\s*(?:#|```|\|)/.test(line);
    const citation = isStatement ? findSentence(line) : undefined;
    if (citation === undefined) return { text: line, citations: [], verified: true };
    const n = numberOf(citation);
    return { text: `${line.trimEnd()} [${n}]`, citations: [{ n, ...citation }], verified: true };
  }

  function releaseLine(line: string, lineEnd: string): string {
    const marked = resolveMarks(line, find, numberOf);
    return release(
      grounded && marked.verified && marked.citations.length === 0 ? withSource(line) : marked,
      lineEnd,
    );
  }

  function release(
    resolved: ReturnType<typeof resolveMarks>,
    lineEnd: string,
    item?: ReleasedLine['item'],
  ): string {
    const figures = grounded && checkFigures ? markUnknownFigures(resolved.text, known) : undefined;
    const text = figures?.text ?? resolved.text;
    const verified = resolved.verified && (figures?.unknown.length ?? 0) === 0;
    const shown = restore(text);
    if (grounded && !verified) unverified.push(shown.trim());
    if (text.trim() !== '') {
      const citations = resolved.citations.map((citation) => ({
        ...citation,
        quote: restore(citation.quote),
      }));
      lines.push({ text: shown, citations, verified, ...(item === undefined ? {} : { item }) });
    }
    return plainBrackets(filter.push(text + lineEnd));
  }

  /** Words, then the chip of the source or the mark that there is none. */
  function resolveLine({ parts, source, isList, isUnchecked = false }: GateLine) {
    let verified = !isUnchecked;
    const words = parts.map((part) => {
      if (typeof part === 'string') return part;
      const isThere = stands(part.claim, part.in === 'source' ? source : undefined);
      verified &&= isThere;
      return isThere ? part.claim : `${part.claim} (not verified)`;
    });
    const line = withoutMarks(words.join('')).replace(/\s+/g, ' ').trim();
    const citation = source === undefined ? undefined : find(source.materialId, source.quote);
    const n = citation === undefined ? undefined : numberOf(citation);
    if (n === undefined) verified = false;
    const end = n === undefined ? (line.endsWith('(not verified)') ? '' : ' (not verified)') : ` [${n}]`;
    const citations = citation === undefined || n === undefined ? [] : [{ n, ...citation }];
    return { text: `${isList ? '- ' : ''}${line}${end}`, citations, verified };
  }

  function forResult(text: string): string {
    const clean = withoutMarks(text);
    return restore(grounded && checkFigures ? markUnknownFigures(clean, known).text : clean);
  }

  return {
    push(delta) {
      const newline = delta.lastIndexOf('\n');
      if (newline < 0) {
        pending.push(delta);
        return '';
      }
      const complete = pending.join('') + delta.slice(0, newline);
      pending.length = 0;
      pending.push(delta.slice(newline + 1));
      return complete
        .split('\n')
        .map((line) => releaseLine(line, '\n'))
        .join('');
    },
    add(line) {
      const { section, fields = {} } = line;
      const item = section === undefined ? undefined : { section, fields: mapFields(fields, forResult) };
      const shown = release(resolveLine(line), line.isList ? '\n' : '\n\n', item);
      return shown + plainBrackets(filter.flush());
    },
    flush: () => plainBrackets(filter.flush()),
    end() {
      const rest = pending.join('');
      pending.length = 0;
      return (rest === '' ? '' : releaseLine(rest, '')) + plainBrackets(filter.end());
    },
    lines: () => lines,
    citations: () => cited,
    unverified: () => unverified,
  };
}

function mapFields(
  fields: StructuredItem['fields'],
  change: (text: string) => string,
): StructuredItem['fields'] {
  const entries = Object.entries(fields).map(([name, text]) => [name, text === null ? null : change(text)]);
  return Object.fromEntries(entries) as StructuredItem['fields'];
}

function textsOf(materials: readonly ClearedMaterial[]): string[] {
  return materials.flatMap((material) => [
    material.name,
    ...(material.mail === undefined ? [] : [material.mail.date, material.mail.subject]),
    ...material.parts.map((part) => part.text),
  ]);
}

/**
 * The filter escapes every bracket. Chip numbers and placeholders read better without, and cannot begin a link: no
 * address or label follows them, and the filter lets no reference definition through.
 */
export function plainBrackets(markdown: string): string {
  return markdown.replace(/(?<!\\)\\\[([^[\]\\\n]{1,80})\\?\](?![([:])/g, '[$1]');
}
