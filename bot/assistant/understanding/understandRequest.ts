import type { Mode } from '../../contract/turnEvents.ts';
import type { RawMaterial } from '../../contract/turnRequest.ts';
import type { Material } from '../../domain/material.ts';
import { guideChat, guideQuestion, guideWish } from '../guidance/guide.ts';
import type { Guidance } from '../guidance/guidance.ts';
import { materialOf } from '../guidance/writeGuidance.ts';
import type { Knowledge } from '../../knowledge/createKnowledge.ts';
import { skills } from '../skills/index.ts';
import type { TurnInput } from '../turns.ts';
import { asksAboutAssistant } from './asksAboutAssistant.ts';
import { pastedMaterial } from './pastedMaterial.ts';
import { kindOfText, readPasted, type Pasted } from './readPasted.ts';
import { readShortForm, type ShortForm } from './readShortForm.ts';
import { readWish, type Wish } from './readWish.ts';
import { areTables, wordsAroundTable } from './tableWish.ts';

/** Material that the conversation keeps from earlier turns. */
type KeptMaterial = Pick<Material, 'kind' | 'name'>;

export interface UnderstoodRequest {
  /** The request under the skill that will run. */
  input: TurnInput;
  /**
   * The employee's own words, also those that the skill does not need, without a text that they pasted; left out where
   * they are the text of `input`.
   */
  said?: string;
  /** The assistant answers this itself; no model is asked. */
  guidance?: Guidance;
  /** Help pages that are the material of this turn, whatever was given. */
  pages?: Material[];
  /** Works on the material that the conversation keeps, which this skill otherwise leaves aside. */
  aboutKept?: boolean;
  /** What is done instead of what was asked. */
  notice?: { code: string; text: string };
}

/** What rules do of a rewriting, where that is less than the words promise. */
const byRules = {
  shorten: {
    code: 'byRules',
    text: 'Shortening needs an AI model. This is your text in plainer words, which often makes it shorter.',
  },
  correct: {
    code: 'byRules',
    text: 'Rules find common misspellings and doubled words, not all grammar. Read it once more yourself.',
  },
  plain: {
    code: 'byRules',
    text: 'Rules replace hard words one by one. Split long sentences yourself.',
  },
} as const;

/** Help pages that a model gets for one question. */
const pagesForModel = 3;

/**
 * What a request of the skill `ask` wants, for every channel alike: the skill that does the work, its options and the
 * text to work on; or what the assistant can say itself. Requests of other skills stay as they are.
 * Policy decides later, and about the skill that will run.
 */
export function understandRequest(
  asked: TurnInput,
  { mode, knowledge, kept = [] }: { mode: Mode; knowledge: Knowledge; kept?: readonly KeptMaterial[] },
): UnderstoodRequest {
  const around: Around = { mode, knowledge, kept };
  if (asked.skill !== 'ask') return { input: asked };
  const text = asked.text.trim();
  if (text === '')
    return {
      input: asked.materials.length + kept.length > 0 ? summarizing(asked, asked.materials, kept) : asked,
    };
  const short = readShortForm(text);
  if (short !== undefined) return withShortForm(asked, short, around);
  const words = wordsAroundTable(text);
  if (words !== undefined) {
    const table: RawMaterial = { kind: 'selection', id: 'pasted', text };
    return { input: { ...asked, skill: 'summarizeTable', text: words, materials: [table] } };
  }
  const pasted = readPasted(text, isWish);
  if (pasted === undefined && mode === 'basic') {
    const chat = guideChat(text, knowledge);
    if (chat !== undefined) return guided(asked, chat);
  }
  const wish = readWish(pasted?.instruction ?? text);
  if (wish !== undefined) return withWish(asked, { wish, pasted, ...around });
  if (pasted !== undefined) return withPasted(asked, pasted, around);
  return question(asked, text, around);
}

/** Whether a message of the skill `ask` brings the text it is about, so that earlier files stay out of it. */
export function bringsOwnText(text: string): boolean {
  const short = readShortForm(text);
  if (short !== undefined)
    return short.rest !== '' && short.wish.skill !== 'reply' && short.wish.skill !== 'summarize';
  const isDraft = readWish(text)?.skill === 'draft' && !mentionsMaterial(text);
  return isDraft || wordsAroundTable(text) !== undefined || readPasted(text, isWish) !== undefined;
}

function isWish(piece: string): boolean {
  return readWish(piece) !== undefined;
}

/** After `/reply` and `/summarize` with a file stand words about it; otherwise the text to work on. */
function withShortForm(asked: TurnInput, { wish, rest }: ShortForm, around: Around): UnderstoodRequest {
  const isAboutMaterial =
    asked.materials.length + around.kept.length > 0 && (wish.skill === 'reply' || wish.skill === 'summarize');
  const isText = wish.skill !== 'draft' && !isAboutMaterial && rest !== '';
  const pasted = isText ? { instruction: '', body: rest, kind: kindOfText(rest) } : undefined;
  const request = { ...asked, text: wish.skill === 'draft' || isAboutMaterial ? rest : asked.text };
  return withWish(request, { wish, pasted, ...around });
}

interface Around {
  mode: Mode;
  knowledge: Knowledge;
  kept: readonly KeptMaterial[];
}

function withWish(
  asked: TurnInput,
  { wish, pasted, ...around }: Around & { wish: Wish; pasted: Pasted | undefined },
  notice?: UnderstoodRequest['notice'],
): UnderstoodRequest {
  const { mode, knowledge, kept } = around;
  const skill = skills[wish.skill];
  const given = materialsFor(asked, wish, pasted);
  const isAboutMaterial = mentionsMaterial(asked.text) && given.length + kept.length > 0;
  const options = { ...asked.options, ...wish.options };
  const lacksText =
    wish.skill === 'draft'
      ? saysNothing(asked.text) && !isAboutMaterial
      : given.length === 0 && kept.length === 0;
  const said = pasted?.instruction ?? asked.text;
  if (skill === undefined || (lacksText && mode === 'model')) return { input: asked };
  if (mode === 'basic' && options['style'] === 'shorten' && !lacksText) {
    const plain = { ...wish, options: { style: 'plain' } };
    return withWish(asked, { wish: plain, pasted, ...around }, byRules.shorten);
  }
  if (mode === 'basic' && skill.needsModel(skill.options.parse(options)))
    return { ...guided(asked, guideWish(wish, 'model', knowledge)), said };
  if (lacksText) return guided(asked, guideWish(wish, 'text', knowledge));
  if (wish.skill === 'summarize')
    return { input: summarizing({ ...asked, text: '' }, given, pasted === undefined ? kept : []), said };
  const text = textFor(wish, asked, pasted);
  const input = { ...asked, skill: wish.skill, options, text, materials: given };
  const byRule =
    notice ?? (mode === 'basic' ? byRules[String(options['style']) as keyof typeof byRules] : undefined);
  const aboutKept = wish.skill === 'draft' && isAboutMaterial && given.length === 0;
  return {
    ...{ input, said },
    ...(aboutKept ? { aboutKept } : {}),
    ...(byRule === undefined ? {} : { notice: byRule }),
  };
}

/** A draft is written from the whole request; the other skills work on the text and need no more than the wish. */
function textFor({ skill }: Wish, asked: TurnInput, pasted: Pasted | undefined): string {
  if (skill === 'draft') return asked.text;
  return skill === 'reply' ? intentOf(pasted?.instruction ?? asked.text) : '';
}

function materialsFor(asked: TurnInput, { skill }: Wish, pasted: Pasted | undefined): RawMaterial[] {
  if (skill === 'draft') return mentionsMaterial(asked.text) ? asked.materials : [];
  return pasted === undefined ? asked.materials : [pastedMaterial(pasted)];
}

/** A text was pasted and nothing said about it, or a question asked. */
function withPasted(asked: TurnInput, pasted: Pasted, around: Around): UnderstoodRequest {
  const material = pastedMaterial(pasted);
  if (pasted.instruction !== '')
    return {
      input: { ...asked, text: pasted.instruction, materials: [material] },
    };
  const isOwnWords = pasted.kind === 'text' && (around.mode === 'model' || /\?\s*$/.test(asked.text));
  if (isOwnWords) return question(asked, asked.text, around);
  return { input: summarizing({ ...asked, text: '' }, [material], []) };
}

function question(asked: TurnInput, text: string, { mode, knowledge, kept }: Around): UnderstoodRequest {
  const hasMaterial = asked.materials.length + kept.length > 0;
  const whatElse = hasMaterial ? 'material' : 'model';
  const about = text.length <= 400 && asksAboutAssistant(text, knowledge, whatElse);
  const isAboutTables = !about && areTables(asked.materials.length > 0 ? asked.materials : kept);
  if (isAboutTables) return { input: { ...asked, skill: 'summarizeTable' } };
  if (mode === 'model') {
    if (!about) return { input: asked };
    const pages = knowledge.search(text).slice(0, pagesForModel);
    return { input: { ...asked, materials: [] }, pages: pages.map(({ page }) => materialOf(page)) };
  }
  return hasMaterial && !about ? { input: asked } : guided(asked, guideQuestion(text, knowledge));
}

function guided(asked: TurnInput, guidance: Guidance): UnderstoodRequest {
  const pages = [...new Set(guidance.passages.map(({ page }) => page))].map(materialOf);
  return { input: { ...asked, materials: [] }, guidance, pages };
}

const mailFile = /\.(?:eml|msg|mbox)$/i;

/** The kind of summary that fits the material: of a thread, a table or a document. */
function summarizing(asked: TurnInput, materials: RawMaterial[], kept: readonly KeptMaterial[]): TurnInput {
  const all = materials.length > 0 ? materials : kept;
  const skill = areTables(all) ? 'summarizeTable' : all.every(isMail) ? 'summarizeThread' : 'summarize';
  return { ...asked, skill, materials };
}

function isMail(one: RawMaterial | KeptMaterial): boolean {
  return one.kind === 'mail' || (one.kind === 'file' && mailFile.test(one.name));
}

function mentionsMaterial(text: string): boolean {
  return /^(?:please )?(?:turn|make|convert|change|rewrite) [^.?!\n]{1,60} (?:in)?to (?:an?|the|my) |\b(?:(?:this|the|these|attached|that) (?:document|file|mail|e-?mails?|thread|report|memo|letter|attachment|text|conversation|message)s?|attached|above|based on (?:this|it)|from (?:this|it)|about (?:this|it)\b(?! \w))/i.test(
    text,
  );
}

/** "Write an e-mail to …" says neither to whom nor what. */
function saysNothing(text: string): boolean {
  const words = text
    .replace(/[.…"“”]+/g, ' ')
    .replace(
      /^[^]*?\b(?:e-?mail|mail|memo(?:randum)?|letter|notice|invitation|invite|agenda|announcement|message|note|reminder)s?\b/i,
      '',
    )
    .match(/[\p{L}\p{N}]+/gu);
  return (
    (words ?? []).filter((word) => !/^(?:to|for|about|me|please|a|an|the|my|us|you)$/i.test(word)).length ===
    0
  );
}

/** "Reply to this and say no, we are too busy" leaves "we are too busy". */
function intentOf(instruction: string): string {
  return instruction
    .replace(
      /^[^]*?\b(?:say(?:ing)?(?: that)?|tell(?:ing)? (?:him|her|them)(?: that)?|because|that)\b[\s,:]*/i,
      (found) => (found.length < instruction.length ? '' : found),
    )
    .replace(
      /^(?:no|yes)\b(?:[\s,]+(?:very )?(?:politely|nicely|kindly|firmly|please))*[\s,.:;]*(?:thanks|thank you)?[\s,.:;]*/i,
      '',
    )
    .trim();
}
