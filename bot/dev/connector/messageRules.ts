import { z } from 'zod';
import type { OutboundActivity } from './activity.ts';
import type { Limits } from './limits.ts';
import { isTooLarge } from './streamRules.ts';

/** One broken rule; `status` undefined means that Teams takes the message but shows it wrong or drops a part. */
export interface BrokenRule {
  rule: string;
  status?: number;
  code?: string;
  message: string;
}

const cardSchema = z.looseObject({
  type: z.literal('AdaptiveCard'),
  version: z.string().regex(/^\d+\.\d+$/),
});
const mentionSchema = z.looseObject({
  type: z.literal('mention'),
  text: z.string().min(1),
  mentioned: z.looseObject({ id: z.string().min(1) }),
});
const claimSchema = z.looseObject({
  position: z.number().int().positive(),
  appearance: z.looseObject({ name: z.string().min(1), abstract: z.string().min(1) }),
});

/** Everything that Teams' pages say of a message that is not about streams or rates. */
export function brokenRules(activity: OutboundActivity, personal: boolean, limits: Limits): BrokenRule[] {
  return [
    ...brokenSize(activity, limits),
    ...brokenCards(activity, limits),
    ...brokenMentions(activity),
    ...brokenCitations(activity, limits),
    ...brokenSuggestions(activity, personal, limits),
  ];
}

function* brokenSize(activity: OutboundActivity, limits: Limits): Generator<BrokenRule> {
  const text = activity.text ?? '';
  const cards = JSON.stringify(activity.attachments ?? []);
  if (isTooLarge(text + cards, limits)) {
    yield { rule: 'messageBytes', status: 413, code: 'MessageSizeTooBig', message: 'RequestEntityTooLarge' };
  }
  if (activity.type === 'message' && text === '' && (activity.attachments ?? []).length === 0) {
    yield { rule: 'emptyMessage', status: 400, code: 'BadSyntax', message: 'Message has no content' };
  }
}

function* brokenCards(activity: OutboundActivity, limits: Limits): Generator<BrokenRule> {
  for (const attachment of activity.attachments ?? []) {
    if (attachment.contentType !== 'application/vnd.microsoft.card.adaptive') continue;
    const card = cardSchema.safeParse(attachment.content);
    if (!card.success || Number(card.data.version) > limits.adaptiveCardVersion) {
      yield {
        rule: 'adaptiveCard',
        status: 400,
        code: 'BadSyntax',
        message: 'Unsupported or malformed card',
      };
    }
  }
}

function* brokenMentions(activity: OutboundActivity): Generator<BrokenRule> {
  const shown = `${activity.text ?? ''}${JSON.stringify(activity.attachments ?? [])}`;
  for (const entity of (activity.entities ?? []).filter(({ type }) => type === 'mention')) {
    const mention = mentionSchema.safeParse(entity);
    if (!mention.success || !shown.includes(mention.data.text)) {
      yield { rule: 'mention', status: 400, code: 'BadSyntax', message: 'The mention is not in the text' };
    }
  }
  const mentions = (activity.entities ?? []).filter(({ type }) => type === 'mention').length;
  if (/<at>/i.test(activity.text ?? '') && mentions === 0) {
    yield { rule: 'mention', message: 'An <at> in the text has no mention entity' };
  }
}

function* brokenCitations(activity: OutboundActivity, limits: Limits): Generator<BrokenRule> {
  const list = (activity.entities ?? [])
    .filter(({ type }) => type === 'https://schema.org/Message')
    .flatMap((entity) => (Array.isArray(entity['citation']) ? (entity['citation'] as unknown[]) : []));
  if (list.length > limits.citations) yield { rule: 'citations', message: 'Too many citations' };
  for (const item of list) {
    const claim = claimSchema.safeParse(item);
    if (!claim.success) yield { rule: 'citations', message: 'A citation lacks position, name or abstract' };
    else if (
      claim.data.appearance.name.length > limits.citationName ||
      claim.data.appearance.abstract.length > limits.citationAbstract
    ) {
      yield { rule: 'citations', message: 'A citation has a name or an abstract that is too long' };
    } else if (!(activity.text ?? '').includes(`[${claim.data.position}]`)) {
      yield { rule: 'citations', message: 'A citation has no number in the text' };
    }
  }
}

function* brokenSuggestions(
  activity: OutboundActivity,
  personal: boolean,
  limits: Limits,
): Generator<BrokenRule> {
  const actions = activity.suggestedActions?.actions ?? [];
  if (actions.length === 0) return;
  if (!personal) yield { rule: 'suggestedActions', message: 'Suggested actions are for one-to-one chats' };
  if (actions.length > limits.suggestedActions) {
    yield { rule: 'suggestedActions', message: 'Too many suggested actions' };
  }
  if (actions.some(({ type }) => type !== 'imBack')) {
    yield { rule: 'suggestedActions', message: 'Suggested actions are of the type imBack' };
  }
  const cards = 'application/vnd.microsoft.card.adaptive';
  if ((activity.attachments ?? []).some(({ contentType }) => contentType !== cards)) {
    yield { rule: 'suggestedActions', message: 'Suggested actions go with text and Adaptive Cards only' };
  }
}
