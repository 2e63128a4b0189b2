import type { Material } from '../../../domain/material.ts';
import { readPerson } from '../mail/people.ts';
import { setAside } from '../mail/setAside.ts';
import { signOffNames } from '../mail/signOff.ts';
import { markFormLines } from './formLines.ts';
import { markLetter, type DocumentHead } from './letterLines.ts';
import { markPageFurniture, pageLines, type Chapters, type PageLine } from './pageLines.ts';

/** A material's prose by part: offsets hold, because what is set aside is blanked. */
export interface OwnText {
  /** As many as the material has parts. */
  texts: string[];
  /** Lines beside the prose that may still answer a question: letterhead, memo head, signature. */
  furniture: PageLine[];
  head: DocumentHead;
  chapters: Chapters;
}

/** Parts the author's prose from page furniture; of mail, from quoted history and signatures. */
export function ownText(material: Material): OwnText {
  if (material.mail !== undefined) return ownMail(material, material.mail.from);
  const isTable = material.parts.every(({ place }) => /^(?:sheet|slide)\b/i.test(place));
  if (isTable)
    return {
      texts: material.parts.map(({ text }) => text),
      furniture: [],
      head: { kind: '' },
      chapters: new Map(),
    };
  const lines = pageLines(material);
  const chapters = markPageFurniture(lines);
  const head = markLetter(lines);
  markFormLines(lines);
  const byPart = Map.groupBy(
    lines.filter(({ aside }) => aside !== undefined),
    ({ part }) => part,
  );
  return {
    texts: material.parts.map(({ text }, part) => blanked(text, byPart.get(part) ?? [])),
    furniture: lines.filter(({ aside }) => aside === 'furniture'),
    ...{ head, chapters },
  };
}

function ownMail(material: Material, sender: string): OwnText {
  const from = readPerson(sender);
  return {
    texts: material.parts.map(({ text }) => setAside(text, signOffNames(from, text).names).text),
    furniture: [],
    head: { kind: '' },
    chapters: new Map(),
  };
}

/** Line breaks around a blanked line become blank lines, so that it does not join its neighbors. */
function blanked(text: string, lines: readonly PageLine[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end } of lines) {
    pieces.push(text.slice(at, start), ' '.repeat(end - start));
    at = end;
  }
  pieces.push(text.slice(at));
  return pieces.join('');
}
