import type { Material } from '../../../domain/material.ts';
import { showDay, wallClock } from '../language/localDay.ts';
import { splitSentences } from '../language/sentences.ts';
import { readPerson } from '../mail/people.ts';
import { setAside } from '../mail/setAside.ts';
import { signOffNames } from '../mail/signOff.ts';
import type { Pace } from '../pace.ts';
import { isHeading } from './isHeading.ts';

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
}

export interface Section {
  title: string;
  source: string;
  materialId: string;
  place: string;
}

export interface ReadDocument {
  sentences: PlacedSentence[];
  sections: Section[];
}

/** All material as sentences with their place, headings apart; hidden parts and quoted history are left out. */
export async function readPassages(material: readonly Material[], pace: Pace): Promise<ReadDocument> {
  const read: ReadDocument = { sentences: [], sections: [] };
  let paragraph = 0;
  for (const one of material) {
    let section = -1;
    for (const part of one.parts) {
      if (part.hidden === true || part.text.trim() === '') continue;
      const place = placeOf(one, part.place);
      let block = -1;
      for (const sentence of splitSentences(ownWords(one, part.text))) {
        const source = part.text.slice(sentence.start, sentence.end);
        if (sentence.block !== block) paragraph += 1;
        block = sentence.block;
        if (isHeading(sentence, part.text)) {
          section =
            read.sections.push({ title: titleOf(sentence.text), source, materialId: one.id, place }) - 1;
          continue;
        }
        read.sentences.push({
          materialId: one.id,
          place,
          text: sentence.text,
          source,
          paragraph,
          bullet: sentence.bullet,
          section,
        });
      }
      await pace(part.text.length);
    }
  }
  return read;
}

function ownWords(one: Material, text: string): string {
  if (one.mail === undefined) return text;
  const from = readPerson(one.mail.from);
  return setAside(text, signOffNames(from, text).names).text;
}

function placeOf(one: Material, place: string): string {
  const day = one.mail === undefined ? undefined : wallClock(one.mail.date);
  return day && /^message\b/i.test(place) ? `message of ${showDay(day).replace(/^\w+, /, '')}` : place;
}

function titleOf(text: string): string {
  return text.replace(/^#+\s*/, '').replace(/[:\s]+$/, '');
}
