import type { WritingResult } from '../../../contract/results.ts';
import type { Material } from '../../../domain/material.ts';
import { asMarkdown } from '../cite.ts';
import { readMessages } from '../mail/messages.ts';
import type { Message } from '../mail/messages.ts';
import { firstName } from '../mail/people.ts';
import type { Pace } from '../pace.ts';
import { isGreeting } from '../thread/addressees.ts';
import { directoryOf, findActions } from '../thread/findActions.ts';
import { findQuestions } from '../thread/findQuestions.ts';
import { placeholdersIn } from './placeholders.ts';
import { capital, cleanRequest } from './cleanRequest.ts';
import { isClause } from './phrases.ts';

type Stance = 'agree' | 'decline' | 'ask' | 'acknowledge';

interface Point {
  kind: 'request' | 'question' | 'none';
  quote: string;
  dueText: string;
}

/** A short, polite reply to the last mail: greets its sender, quotes the point answered, leaves the rest to fill in. */
export async function replyText(asked: {
  material: readonly Material[];
  request: string;
  options: Readonly<Record<string, unknown>>;
  pace: Pace;
}): Promise<{ blocks: string[]; result: WritingResult }> {
  const messages = await readMessages(asked.material, asked.pace);
  const last = messages.at(-1);
  const stance = stanceOf(asked.options['stance']);
  const tone = asked.options['tone'];
  const point = last ? pointOf(last, messages) : { kind: 'none' as const, quote: '', dueText: '' };
  const name = last && !last.from.isGroup ? firstName(last.from) : '';
  const blocks = [
    `Hello ${name === '' || name.includes('@') ? '[name of recipient]' : asMarkdown(name)},`,
    tone === 'firm' ? '' : thanks(stance, tone === 'warm'),
    point.quote === '' ? '' : `> ${asMarkdown(point.quote)}`,
    said(stance, point, intentOf(asked.request)),
    tone === 'warm' ? 'Please let me know if this helps or if you need anything else.' : '',
    'Best regards,',
    '[your name]',
  ]
    .filter((block) => block !== '')
    .map((block) => `${block}\n\n`);
  const markdown = blocks.join('');
  return { blocks, result: { markdown, placeholders: placeholdersIn(markdown), unverified: [] } };
}

function stanceOf(stance: unknown): Stance {
  return stance === 'agree' || stance === 'decline' || stance === 'ask' ? stance : 'acknowledge';
}

function thanks(stance: Stance, isWarm: boolean): string {
  if (stance === 'decline')
    return isWarm ? 'Thank you for your message and for asking.' : 'Thank you for asking.';
  return isWarm ? 'Thank you very much for your message.' : 'Thank you for your message.';
}

/** What the last mail wants: its first request, else its last question; its own words. */
function pointOf(message: Message, messages: readonly Message[]): Point {
  const actions = findActions(message, directoryOf(messages));
  const request = actions.find((action) => action.owner !== message.from.name && action.isOffer !== true);
  if (request) return { kind: 'request', quote: request.sentence.text, dueText: request.dueText };
  const question = findQuestions(message, actions).at(-1);
  if (question) return { kind: 'question', quote: question.sentence.text, dueText: '' };
  const told = message.sentences.find(({ text }) => !isGreeting(text) && text.split(' ').length > 4);
  return { kind: 'none', quote: told && told.text.length <= 250 ? told.text : '', dueText: '' };
}

/** The answer itself. The employee's own words stand instead of a placeholder; nothing else is promised. */
function said(stance: Stance, { kind, dueText, quote }: Point, intent: string): string {
  switch (stance) {
    case 'agree':
      // The employee's own yes stands alone.
      if (/^(?:yes|sure|of course|i agree|agreed|happy to|i will)\b/i.test(intent)) return intent;
      if (kind === 'question') return `${isYesNo(quote) ? 'Yes. ' : ''}${intent || '[your answer]'}`;
      if (kind === 'request')
        return `Yes, I will do this${/^(?:by|before|on)\b/i.test(dueText) ? ` ${asMarkdown(dueText)}` : ''}.${intent === '' ? '' : ` ${intent}`}`;
      return `I agree.${intent === '' ? '' : ` ${intent}`}`;
    case 'decline':
      return `${declined(kind, quote)} ${intent || '[reason, or what you can offer instead]'}`;
    case 'ask':
      return `Before I can answer, I have a question. ${asQuestion(intent) || '[your question]'}`;
    case 'acknowledge':
      return `I have received this. ${intent || 'I will answer by [date].'}`;
  }
}

function isYesNo(question: string): boolean {
  return !/\b(?:who|when|where|why|what|which|how)\b/i.test(question.slice(0, 60));
}

/** A wish is declined, a question that wants a yes is answered with no. */
function declined(kind: Point['kind'], quote: string): string {
  if (kind !== 'question') return 'I am sorry, I cannot do this.';
  if (/\b(?:would|could|can|will) you\b/i.test(quote)) return 'I am sorry, I have to decline.';
  return isYesNo(quote) ? 'No.' : 'I am sorry, I cannot answer this.';
}

/** "who else is on it" -> "Who else is on it?"; "the price" -> "Could you tell me more about the price?" */
function asQuestion(intent: string): string {
  if (intent === '' || intent.endsWith('?')) return intent;
  const bare = intent.replace(/[.!]+$/, '');
  if (
    /^(?:who|when|where|why|what|which|how|is|are|was|were|do|does|did|can|could|will|would|should|may|has|have)\b/i.test(
      bare,
    )
  )
    return `${bare}?`;
  return isClause(bare)
    ? intent
    : `Could you tell me more about ${bare.slice(0, 1).toLowerCase()}${bare.slice(1)}?`;
}

/** "say that I can come at 3" -> "I can come at 3." */
function intentOf(request: string): string {
  const plain = cleanRequest(request)
    .trim()
    .replace(
      /^(?:please |can you |could you )*(?:(?:write|draft|send)(?: me)? (?:a |the )?(?:short |polite )?(?:reply|answer|response)(?: (?:to|for) (?:this|him|her|them|the (?:mail|message|e-?mail)))?[,:.]?\s*(?:(?:and )?say(?:ing)?(?: that)?|that)?\s*|(?:say|tell (?:him|her|them)|reply|answer|ask)(?: that)?\s+(?=\S))/i,
      '',
    )
    .replace(/\s+/g, ' ')
    .trim();
  if (plain === '') return '';
  return asMarkdown(capital(/[.?!…]$/.test(plain) ? plain : `${plain}.`));
}
