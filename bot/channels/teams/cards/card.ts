import type { OutgoingActivity } from '../outgoing.ts';

export type CardElement =
  | {
      type: 'TextBlock';
      text: string;
      wrap: true;
      weight?: 'Bolder';
      size?: 'Medium';
      isSubtle?: true;
      spacing?: 'None' | 'Small' | 'Medium';
    }
  | { type: 'Container'; items: CardElement[]; spacing?: 'Medium' };

/** A button that says a sentence for the person. */
export interface CardPrompt {
  title: string;
  says: string;
}

export interface Card {
  body: CardElement[];
  prompts?: CardPrompt[];
  /** What the card says, for notifications, screen readers and clients without cards. */
  plain: string;
}

/** The card as a message attachment: Adaptive Cards 1.5, the newest that Teams shows everywhere. */
export function cardAttachment({
  body,
  prompts = [],
  plain,
}: Card): NonNullable<OutgoingActivity['attachments']>[number] {
  return {
    contentType: 'application/vnd.microsoft.card.adaptive',
    content: {
      type: 'AdaptiveCard',
      $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
      version: '1.5',
      fallbackText: plain,
      speak: plain,
      body,
      ...(prompts.length === 0 ? {} : { actions: prompts.map(promptAction) }),
    },
  };
}

export function heading(text: string): CardElement {
  return { type: 'TextBlock', text, wrap: true, weight: 'Bolder', size: 'Medium' };
}

export function line(text: string): CardElement {
  return { type: 'TextBlock', text, wrap: true, spacing: 'Small' };
}

/** One list, so that a screen reader counts its items. A card's list wants a carriage return between two of them. */
export function bullets(texts: readonly string[]): CardElement {
  return line(texts.map((text) => `- ${text}`).join('\r'));
}

export function subtle(text: string): CardElement {
  return { type: 'TextBlock', text, wrap: true, isSubtle: true, spacing: 'Medium' };
}

export function labelled(label: string, text: string): CardElement {
  const title: CardElement = { type: 'TextBlock', text: label, wrap: true, weight: 'Bolder' };
  return {
    type: 'Container',
    spacing: 'Medium',
    items: [title, { type: 'TextBlock', text, wrap: true, spacing: 'None' }],
  };
}

function promptAction({ title, says }: CardPrompt) {
  return { type: 'Action.Submit', title, data: { msteams: { type: 'imBack', value: says } } };
}
