import { texts } from '../texts.ts';
import { heading, labelled, type Card } from './card.ts';
import { plainOf } from './refusalCard.ts';

/** An answer that did not come about: what can be done now, whom to ask; one click tries again. */
export function failureCard(failure: { text: string; next: string }, contact: string, again: string): Card {
  return {
    body: [
      heading(texts.failureTitle),
      labelled(texts.whatYouCanDo, failure.next),
      ...(contact === '' ? [] : [labelled(texts.whomToAsk, contact)]),
    ],
    // Teams shows what a button says as the person's message; a long one would fill the chat a second time.
    prompts: again === '' || again.length > 500 ? [] : [{ title: texts.tryAgain, says: again }],
    plain: plainOf(texts.failureTitle, failure, contact),
  };
}
