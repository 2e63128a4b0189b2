import type { MailSentence } from '../../mail/messages.ts';
import type { Directory } from '../addressees.ts';
import { asStatement } from '../asStatement.ts';
import { spokenTo } from '../findActions.ts';
import { hasPairedBrackets } from '../findQuestions.ts';
import { carryDue } from '../carryDue.ts';
import { guessAction } from '../guessAction.ts';
import type { FoundAction, FoundDecision, FoundQuestion } from '../items.ts';
import type { MessageReading } from '../readSentences.ts';
import { likelihood } from './likelihood.ts';
import type { ThreadWeights } from './likelihood.ts';

/** From these likelihoods on a sentence is shown: what a rule found, and what no rule found. Set by cross-validation. */
export const thresholds: Record<keyof ThreadWeights, { found: number; unfound: number }> = {
  action: { found: 0.35, unfound: 0.72 },
  decision: { found: 0.3, unfound: 0.4 },
  question: { found: 0.3, unfound: 0.6 },
};

export interface Likely {
  actions: FoundAction[];
  decisions: FoundDecision[];
  questions: FoundQuestion[];
}

/** The findings of the rules that are likely by all their cues, and likely sentences that no rule read. */
export function keepLikely(reading: MessageReading, directory: Directory, weights: ThreadWeights): Likely {
  const { message, cues } = reading;
  const at = new Map(message.sentences.map((sentence, index) => [sentence, index]));
  const chances = cues.map((own) => ({
    action: likelihood(own, weights.action),
    decision: likelihood(own, weights.decision),
    question: likelihood(own, weights.question),
  }));
  const chance = (sentence: MailSentence, kind: keyof ThreadWeights): number =>
    chances[at.get(sentence) ?? -1]?.[kind] ?? 0;
  const isKept =
    (kind: keyof ThreadWeights) =>
    ({ sentence }: { sentence: MailSentence }): boolean =>
      chance(sentence, kind) >= thresholds[kind].found;
  const without = (
    kind: keyof ThreadWeights,
    found: readonly { sentence: MailSentence }[],
  ): MailSentence[] =>
    message.isNotice
      ? []
      : message.sentences.filter(
          (sentence) =>
            chance(sentence, kind) >= thresholds[kind].unfound &&
            !found.some((one) => one.sentence === sentence),
        );
  const spoken = new Map(spokenTo(message, directory).map((one) => [one.sentence, one]));
  const actions = reading.actions.filter((one) => one.isOffer === true || isKept('action')(one));
  const guessed = without('action', actions).flatMap((sentence) => {
    const to = spoken.get(sentence);
    return to ? [guessAction({ message, directory, ...to })] : [];
  });
  const decisions = reading.decisions.filter(isKept('decision'));
  const decided = without('decision', decisions).map((sentence) => ({
    ...{ message, sentence, by: 'likely', text: asStatement(sentence.text), isFirm: true as const },
  }));
  const questions = reading.questions.filter(isKept('question'));
  const asked = without('question', questions)
    .filter(({ text }) => hasPairedBrackets(text))
    .map((sentence) => ({
      ...{ message, sentence, by: 'likely', text: asStatement(sentence.text), answeredBy: undefined },
    }));
  const inOrder = <Item extends { sentence: MailSentence }>(items: Item[]): Item[] =>
    items.sort((a, b) => (at.get(a.sentence) ?? 0) - (at.get(b.sentence) ?? 0));
  return {
    actions: carryDue(inOrder([...actions, ...guessed]), message),
    decisions: inOrder([...decisions, ...decided]),
    questions: inOrder([...questions, ...asked]),
  };
}
