import type { Citation } from '../../contract/results.ts';
import type { ClearedMaterial } from '../../domain/material.ts';

/** `[[id|"quote"]]` as prompts ask for it; bounded, so that a runaway mark costs nothing. Quotes may hold brackets. */
const mark = /\[\[([^[\]|]{1,200})\|([^\n]{1,700}?)\]\](?!\])/g;

/** Finds a quote in the cleared material; white space, quotation marks and dashes may differ. */
export function createQuoteFinder(materials: readonly ClearedMaterial[]) {
  const texts = materials.flatMap((material) =>
    material.parts.map((part) => ({
      materialId: material.id,
      place: placeOf(material, part.place),
      text: part.text,
    })),
  );
  const folded = texts.map((entry) => ({ ...entry, folded: fold(entry.text) }));

  return (materialId: string | undefined, quote: string): Citation | undefined => {
    const wanted = fold(quote).text.trim();
    if (wanted.length < 3) return undefined;
    const own = folded.filter((entry) => entry.materialId === materialId);
    for (const entry of own.length > 0 ? own : folded) {
      const at = entry.folded.text.indexOf(wanted);
      if (at < 0) continue;
      const start = entry.folded.offsets[at] ?? 0;
      const last = entry.folded.offsets[at + wanted.length - 1] ?? start;
      const place = paragraphOf(entry.place, entry.text, start);
      return { materialId: entry.materialId, place, quote: entry.text.slice(start, last + 1) };
    }
    return undefined;
  };
}
export type QuoteFinder = ReturnType<typeof createQuoteFinder>;

/**
 * Replaces the source marks of a line by chip numbers `[n]`; a quote that does not stand in the material is marked.
 * @returns the line, its citations in order, and whether every mark was found
 */
export function resolveMarks(
  line: string,
  find: QuoteFinder,
  numberOf: (citation: Citation) => number,
): { text: string; citations: Citation[]; verified: boolean } {
  const citations: Citation[] = [];
  let verified = true;
  const text = line.replace(mark, (_whole, id: string, quote: string) => {
    const citation = find(id.trim(), withoutQuotationMarks(quote));
    if (citation === undefined) {
      verified = false;
      return '(not verified)';
    }
    const n = numberOf(citation);
    citations.push({ n, ...citation });
    return `[${n}]`;
  });
  return { text, citations, verified };
}

/** A line whose source stands beside it carries no marks of its own. */
export function withoutMarks(line: string): string {
  return line.replace(mark, '');
}

function withoutQuotationMarks(quote: string): string {
  return quote.replace(/^\s*["“”']/, '').replace(/["“”']\s*$/, '');
}

/** "paragraphs 3-38" is a page; the line breaks before the quote say which paragraph it is. */
function paragraphOf(place: string, text: string, start: number): string {
  const span = /^paragraphs (\d+)-(\d+)$/.exec(place);
  if (span === null) return place;
  const before = text.slice(0, start).match(/\n+/g)?.length ?? 0;
  return `paragraph ${Math.min(Number(span[1]) + before, Number(span[2]))}`;
}

/** Where a part of a material stands, in words for people. */
export function placeOf(material: ClearedMaterial, place: string): string {
  if (material.mail === undefined) return place;
  const time = Date.parse(material.mail.date);
  if (Number.isNaN(time)) return place;
  const day = new Intl.DateTimeFormat('en-US', {
    month: 'long',
    day: 'numeric',
    timeZone: 'America/New_York',
  });
  return `message of ${day.format(time)}`;
}

/** Comparable form with the offset of each kept character in the original. */
function fold(text: string): { text: string; offsets: number[] } {
  const characters: string[] = [];
  const offsets: number[] = [];
  let gap = true;
  for (let index = 0; index < text.length; index++) {
    const character = text.charAt(index);
    if (/[\s*_`>#|]/.test(character)) {
      if (!gap) {
        characters.push(' ');
        offsets.push(index);
      }
      gap = true;
      continue;
    }
    gap = false;
    characters.push(plain[character] ?? character.toLowerCase().charAt(0));
    offsets.push(index);
  }
  return { text: characters.join(''), offsets };
}

const plain: Readonly<Record<string, string>> = {
  '“': '"',
  '”': '"',
  '‘': "'",
  '’': "'",
  '–': '-',
  '—': '-',
};
