import type { Material } from '../../../domain/material.ts';
import { showDay, wallClock } from '../language/localDay.ts';
import { splitSentences } from '../language/sentences.ts';
import { readPerson } from '../mail/people.ts';
import type { Pace } from '../pace.ts';
import { asHeading, usesHashHeadings } from './asHeading.ts';
import type { DocumentHead } from './letterLines.ts';
import { ownText } from './ownText.ts';

/** A sentence of some material with everything a citation needs. */
export interface PlacedSentence {
  materialId: string;
  /** "page 3", "message of November 3" */
  place: string;
  text: string;
  /** Verbatim, line breaks included. */
  source: string;
  /** Number of its paragraph within all material, from 0. */
  paragraph: number;
  bullet: boolean;
  /** Index into the sections of `ReadDocument`; -1 before the first heading. */
  section: number;
  /** A line of letterhead, memo head or signature: it may answer a question and is no point. */
  furniture: boolean;
}

export interface Section {
  title: string;
  source: string;
  materialId: string;
  place: string;
  /** From 1; 9 when the text does not tell. */
  level: number;
  /** Of several sections, where running heads name it. */
  chapter?: string;
}

/** What stands at the top of a material. */
export interface Top {
  materialId: string;
  head: DocumentHead;
  /** The first line, when it is no sentence. */
  title?: { text: string; source: string };
}

export interface ReadDocument {
  sentences: PlacedSentence[];
  sections: Section[];
  /** One for each material. */
  heads: Top[];
}

/** All material as sentences with their place, headings apart; hidden parts and quoted history are left out. */
export async function readPassages(material: readonly Material[], pace: Pace): Promise<ReadDocument> {
  const read: ReadDocument = { sentences: [], sections: [], heads: [] };
  let paragraph = 0;
  for (const one of material) {
    const own = ownText(one);
    const top: Top = { materialId: one.id, head: own.head };
    read.heads.push(top);
    let isFirst = one.mail === undefined;
    const onlyHashes = usesHashHeadings(own.texts.join('\n'));
    let section = -1;
    for (const [index, part] of one.parts.entries()) {
      const text = own.texts[index] ?? '';
      if (part.hidden === true || part.text.trim() === '') continue;
      const place = placeOf(one, part.place);
      let block = -1;
      for (const sentence of splitSentences(text)) {
        const source = part.text.slice(sentence.start, sentence.end);
        if (sentence.block !== block) paragraph += 1;
        block = sentence.block;
        const heading = one.mail ? undefined : asHeading(sentence, text, onlyHashes);
        if (isFirst && (heading ? isNamed(heading.title) : isTitle(sentence)))
          top.title = { text: heading?.title ?? sentence.text, source };
        isFirst = false;
        if (heading) {
          const chapter = own.chapters.get(index);
          section =
            read.sections.push({
              ...{ ...heading, source, materialId: one.id, place },
              ...(chapter === undefined ? {} : { chapter }),
            }) - 1;
          continue;
        }
        read.sentences.push({
          ...{ materialId: one.id, place, text: sentence.text, source, paragraph, section },
          ...{ bullet: sentence.bullet, furniture: false },
        });
      }
      await pace(part.text.length);
    }
    for (const line of own.furniture) {
      const place = placeOf(one, one.parts[line.part]?.place ?? '');
      paragraph += 1;
      read.sentences.push({
        ...{ materialId: one.id, place, text: line.text.replace(/\s+/g, ' '), source: line.text, paragraph },
        ...{ section: -1, bullet: false, furniture: true },
      });
    }
  }
  return read;
}

function placeOf(one: Material, place: string): string {
  const day = one.mail === undefined ? undefined : wallClock(one.mail.date);
  if (day === undefined || !/^message\b/i.test(place)) return place;
  return `message of ${showDay(day).replace(/^\w+, /, '')}`;
}

/** "1. Purpose" names a section, not the document. */
function isNamed(title: string): boolean {
  return !/^\S{1,5}[.)] |^(?:purpose|summary|background|introduction|overview|scope|executive summary)$/i.test(
    title,
  );
}

function isTitle({ text, bullet }: { text: string; bullet: boolean }): boolean {
  return !bullet && text.length < 120 && !/[.;,!?|]$|^\|/.test(text) && /\p{L}{3}/u.test(text);
}

/** Who wrote a mail, for its place among several. */
export function writerOf(one: Material): string {
  return one.mail === undefined ? '' : readPerson(one.mail.from).name;
}
