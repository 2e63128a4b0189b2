import type { KnowledgePage } from '../../contract/knowledge.ts';
import type { Knowledge } from '../../knowledge/createKnowledge.ts';
import { foreignLanguage } from '../understanding/foreignLanguage.ts';
import { asksAboutAssistant } from '../understanding/asksAboutAssistant.ts';
import { asksToAct } from '../understanding/asksToAct.ts';
import { withoutOpening } from '../understanding/opening.ts';
import { asksForAdvice } from '../understanding/asksForAdvice.ts';
import type { Wish } from '../understanding/readWish.ts';
import { smallTalkIn } from '../understanding/smallTalk.ts';
import type { Guidance } from './guidance.ts';
import {
  adviceIntro,
  foreignIntro,
  foreignLines,
  nothingToWorkOn,
  openers,
  smallTalkLines,
  unknownIntro,
} from './guidanceTexts.ts';

/** A page whose questions are near enough to be suggested. */
const near = 0.25;

/** Small talk and other languages: heard before anything else, because no material answers them. */
export function guideChat(message: string, knowledge: Knowledge): Guidance | undefined {
  const chat = smallTalkIn(message) ?? complaintIn(message);
  if (chat !== undefined)
    return { intro: smallTalkLines[chat], passages: [], offers: true, suggestions: openers, answered: true };
  const language = foreignLanguage(message);
  if (language === undefined) return undefined;
  const line = foreignLines[language];
  const intro = line === '' ? foreignIntro : `${foreignIntro}\n\n${line}`;
  return {
    intro,
    passages: passagesOf(knowledge, 'languages', 1),
    offers: true,
    suggestions: openers,
    answered: true,
  };
}

/** "This is useless. I asked twice …": the first sentence says what it is. */
function complaintIn(message: string): 'insult' | 'chat' | undefined {
  const [first = '', ...rest] = message.trim().split(/(?<=[.!?])\s+/);
  const kind = smallTalkIn(withoutOpening(first));
  if (kind === 'chat') return kind;
  return kind === 'insult' && rest.length > 0 && message.length < 300 ? kind : undefined;
}

/** A clear wish that cannot be done now: what is missing, or that it needs a model, and the way on. */
export function guideWish({ skill, options }: Wish, lacks: 'text' | 'model', knowledge: Knowledge): Guidance {
  const page = pageOf[skill];
  const section = lacks === 'model' ? sectionNamed(knowledge.page(page), /basic mode/i) : undefined;
  return {
    intro: lacks === 'text' ? nothingToWorkOn[skill] : modelIntro(skill, options),
    passages:
      lacks === 'model' && section !== undefined
        ? passagesOf(knowledge, page, section)
        : passagesOf(knowledge, page, 0),
    offers: false,
    suggestions: questionsBeside(knowledge.page(page), knowledge),
    answered: true,
  };
}

/** An answer from the help pages, whom to ask for advice, or what to do when nothing there fits. */
export function guideQuestion(message: string, knowledge: Knowledge): Guidance {
  const act = asksToAct(withoutOpening(message));
  if (act !== undefined)
    return pageGuidance(
      knowledge,
      'cannot-do',
      sectionNamed(knowledge.page('cannot-do'), new RegExp(`^${act}$`)),
    );
  const found = knowledge.search(message);
  const [best, second] = found;
  const fits = best !== undefined && asksAboutAssistant(message, knowledge, 'nothingElse');
  if (asksForAdvice(message) && !(fits && best.score >= 0.9)) {
    const page = knowledge.page(advicePage);
    const section = sectionNamed(page, urgent.test(message) ? /urgent/i : /what it can do/i);
    return { ...pageGuidance(knowledge, advicePage, section), intro: adviceIntro };
  }
  if (fits) {
    return pageGuidance(knowledge, best.page.id, best.section);
  }
  const close = [best, second].flatMap((one) =>
    one !== undefined && one.score >= near ? [one.page.questions[0] ?? ''] : [],
  );
  const suggestions = [...new Set([...close, 'How do I connect a model?', ...openers])].slice(0, 3);
  return { intro: unknownIntro, passages: [], offers: false, suggestions, answered: false };
}

/** The short answer of a page, and the section that speaks to the question. */
function pageGuidance(knowledge: Knowledge, id: string, section: number | undefined): Guidance {
  const more = section === undefined ? [] : passagesOf(knowledge, id, section);
  const passages = [...passagesOf(knowledge, id, 0), ...more];
  const suggestions = questionsBeside(knowledge.page(id), knowledge);
  return { intro: '', passages, offers: false, suggestions, answered: true };
}

const urgent =
  /\b(?:pain|suicid\w*|kill|emergency|bleeding|breath\w*|danger|unsafe|threat\w*|overdose|hurt myself)\b/i;
const advicePage = 'legal-medical-personnel';
const pageOf = {
  summarize: 'summarize-a-document',
  draft: 'draft',
  rewrite: 'improve',
  reply: 'reply',
  translate: 'translate',
} as const satisfies Record<Wish['skill'], string>;

function modelIntro(skill: Wish['skill'], { style }: Wish['options']): string {
  if (skill === 'translate') return '';
  const what =
    style === 'shorten'
      ? 'Shortening a text'
      : style === 'formal' || style === 'friendly'
        ? 'Changing the tone'
        : 'This';
  return `${what} needs an AI model, and none is connected. Plain language and correct mistakes work without one.`;
}

function passagesOf(knowledge: Knowledge, id: string, section: number): Guidance['passages'] {
  const page = knowledge.page(id);
  return page?.sections[section] === undefined ? [] : [{ page, section }];
}

function sectionNamed(page: KnowledgePage | undefined, pattern: RegExp): number | undefined {
  const at = page?.sections.findIndex(({ title }) => pattern.test(title)) ?? -1;
  return at < 0 ? undefined : at;
}

/** What people ask next: the first question of each page beside this one. */
function questionsBeside(page: KnowledgePage | undefined, knowledge: Knowledge): string[] {
  const beside = (page?.related ?? []).flatMap((id) => knowledge.page(id)?.questions[0] ?? []);
  return [...new Set([...beside, ...openers])].slice(0, 3);
}
