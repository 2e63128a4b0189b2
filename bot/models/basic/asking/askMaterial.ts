import type { AskResult } from '../../../contract/results.ts';
import type { Material } from '../../../domain/material.ts';
import { asMarkdown, citationMark, resultQuote } from '../cite.ts';
import { coverageOf, summarizeDocument } from '../documents/summarizeDocument.ts';
import type { PlacedSentence } from '../documents/passages.ts';
import type { Pace } from '../pace.ts';
import { digestMarkdown } from '../thread/digestMarkdown.ts';
import { digestThread } from '../thread/digestThread.ts';
import { findAnswer } from './findAnswer.ts';

export interface Answer {
  blocks: string[];
  result: AskResult;
}

const overviewWanted =
  /^(?:please |can you |could you )*(?:summari[sz]e|sum up|give me (?:a |the )?(?:summary|overview|gist)|what(?:['’]s| is| are) (?:this|it|these|they|that|the (?:document|file|mail|email|thread|letter|memo|text)s?) (?:all )?about|what does (?:this|it|the \w+) say|tl;?dr|key points|main points|overview|summary)\b/i;
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
  const { passages } = await findAnswer(question, material, pace, most);
  if (passages.length === 0) return nothingFits(material);
  const sentences = passages.flatMap(({ sentence, next }) => (next ? [sentence, next] : [sentence]));
  const lines = passages.map(({ sentence, next }) => `- ${line(sentence)}${next ? ` ${cited(next)}` : ''}\n`);
  return answered(
    [passages.length === 1 ? lines.join('').replace(/^- /, '') : lines.join('')],
    sentences,
    material,
  );
}

async function overview(material: readonly Material[], pace: Pace): Promise<Answer> {
  const { points } = await summarizeDocument(material, 'short', pace);
  return points.length === 0
    ? nothingFits(material)
    : answered(
        points.map((point) => `- ${line(point)}\n`),
        points,
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

function nothingFits(material: readonly Material[]): Answer {
  const isMail = material.every((one) => one.mail !== undefined);
  const what =
    material.length === 1
      ? isMail
        ? 'this message'
        : 'this document'
      : `these ${material.length} ${isMail ? 'messages' : 'documents'}`;
  const text = `Nothing in ${what} answers that.\n\nTry the words the text itself uses, ask about one thing at a time, or ask for a summary to see what it covers.\n`;
  return {
    blocks: [text],
    result: { answer: text, citations: [], abstained: true, coverage: coverageOf(material), unverified: [] },
  };
}
