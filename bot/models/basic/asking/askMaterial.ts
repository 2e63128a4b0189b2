import type { AskResult } from '../../../contract/results.ts';
import type { Material } from '../../../domain/material.ts';
import { asMarkdown, citationMark, resultQuote } from '../cite.ts';
import { coverageOf, summarizeDocument } from '../documents/summarizeDocument.ts';
import { writerOf } from '../documents/passages.ts';
import type { PlacedSentence, ReadDocument } from '../documents/passages.ts';
import type { Pace } from '../pace.ts';
import { digestMarkdown } from '../thread/digestMarkdown.ts';
import { digestThread } from '../thread/digestThread.ts';
import { findAnswer } from './findAnswer.ts';
import { nothingFits } from './nothingFits.ts';

export interface Answer {
  blocks: string[];
  result: AskResult;
}

const overviewWanted =
  /^(?:please |can you |could you )*(?:summari[sz]e|sum up|give me (?:a |the )?(?:summary|overview|gist)|what(?:['’]s| is| are) (?:this|it|these|they|that|the (?:document|file|mail|email|thread|letter|memo|text)s?) (?:all )?about|what does (?:this|it|the \w+) say(?![\s\S]*\b(?:about|on|regarding|of)\b)|tl;?dr|key points|main points|overview|summary)\b/i;
const tasksWanted =
  /\b(?:action items?|to[- ]?dos?|next steps|what (?:do|must|should) i (?:need to )?do|who (?:has|needs|is) to do|tasks|deadlines?|what was decided|decisions|open questions)\b/i;

/** Answers from the material by passages, or says that nothing there fits. */
export async function askMaterial(
  question: string,
  material: readonly Material[],
  pace: Pace,
  most?: number,
): Promise<Answer> {
  const isMail = material.every((one) => one.mail !== undefined);
  if (isMail && tasksWanted.test(question)) return askThread(material, pace);
  if (overviewWanted.test(question.trim()) || question.trim() === '') return overview(material, pace);
  const { passages, nearest, read } = await findAnswer(question, material, pace, most);
  if (passages.length === 0) return abstained(material, read, nearest);
  const sentences = passages.flatMap(({ sentence, next }) => (next ? [sentence, next] : [sentence]));
  const place = placesOf(material, read);
  const lines = passages.map(
    ({ sentence, next }) => `${emphasised(sentence, place(sentence))}${next ? ` ${cited(next)}` : ''}\n`,
  );
  return answered(lines.length === 1 ? lines : lines.map((line) => `- ${line}`), sentences, material);
}

async function overview(material: readonly Material[], pace: Pace): Promise<Answer> {
  const { points, ...read } = await summarizeDocument(material, 'short', pace);
  if (points.length === 0) return abstained(material, read);
  const sentences = points.map(({ sentence }) => sentence);
  return answered(
    sentences.map((sentence) => `- ${line(sentence)}\n`),
    sentences,
    material,
  );
}

async function askThread(material: readonly Material[], pace: Pace): Promise<Answer> {
  const digest = await digestThread(material, pace);
  const blocks = digestMarkdown(digest);
  const items = [...digest.actions, ...digest.decisions, ...digest.questions];
  const citations = items.map(({ message, sentence }) => ({
    materialId: message.id,
    quote: resultQuote(sentence.source),
    place: 'message',
  }));
  return {
    blocks,
    result: {
      answer: blocks.join(''),
      citations,
      abstained: false,
      coverage: digest.result.coverage,
      unverified: [],
    },
  };
}

function line(sentence: PlacedSentence): string {
  const place = /^(?:page|slide|sheet)\b/.test(sentence.place) ? ` (${asMarkdown(sentence.place)})` : '';
  return `${asMarkdown(sentence.text)}${place} ${citationMark(sentence.materialId, sentence.source)}`;
}

function cited(sentence: PlacedSentence): string {
  return `${asMarkdown(sentence.text)} ${citationMark(sentence.materialId, sentence.source)}`;
}

/** The answering sentence, verbatim and bold, with where it stands. */
function emphasised(sentence: PlacedSentence, place: string): string {
  const where = place === '' ? '' : ` (${asMarkdown(place)})`;
  return `**${asMarkdown(sentence.text)}**${where} ${citationMark(sentence.materialId, sentence.source)}`;
}

/** "page 2, Equipment"; "Sofia Marin, November 17"; with the name of the document when there are several. */
function placesOf(
  material: readonly Material[],
  { sections }: ReadDocument,
): (one: PlacedSentence) => string {
  const byId = new Map(material.map((one) => [one.id, one]));
  return ({ materialId, place, section }) => {
    const one = byId.get(materialId);
    if (one?.mail !== undefined)
      return material.length === 1 ? '' : `${writerOf(one)}, ${place.replace(/^message of /, '')}`;
    const title = sections[section]?.title.replace(/\*+/g, '') ?? '';
    return [
      material.length > 1 ? (one?.name ?? '') : '',
      /^(?:page|slide|sheet)\b/.test(place) ? place : '',
      title.length > 60 ? '' : title,
    ]
      .filter((piece) => piece !== '')
      .join(', ');
  };
}

function answered(
  blocks: string[],
  sentences: readonly PlacedSentence[],
  material: readonly Material[],
): Answer {
  const citations = sentences.map(({ materialId, source, place }) => ({
    materialId,
    quote: resultQuote(source),
    place,
  }));
  return {
    blocks,
    result: {
      answer: blocks.join(''),
      citations,
      abstained: false,
      coverage: coverageOf(material),
      unverified: [],
    },
  };
}

function abstained(
  material: readonly Material[],
  read: ReadDocument,
  nearest: readonly PlacedSentence[] = [],
): Answer {
  const text = nothingFits(material, read);
  const near =
    nearest.length === 0 ? [] : [`\nWhat comes nearest:\n\n`, ...nearest.map((one) => `- ${line(one)}\n`)];
  const blocks = [text, ...near];
  return {
    blocks,
    result: {
      ...{ answer: blocks.join(''), citations: [], abstained: true },
      ...{ coverage: coverageOf(material), unverified: [] },
    },
  };
}
