import type { MailSentence, Message } from '../mail/messages.ts';
import type { Pace } from '../pace.ts';
import type { Directory } from './addressees.ts';
import { findActions } from './findActions.ts';
import { findDecisions } from './findDecisions.ts';
import { findQuestions } from './findQuestions.ts';
import type { FoundAction, FoundDecision, FoundQuestion } from './items.ts';
import { sentenceCues } from './likelihood/sentenceCues.ts';

/** What the rules find in one message, and the cues of each of its sentences. */
export interface MessageReading {
  message: Message;
  actions: FoundAction[];
  decisions: FoundDecision[];
  questions: FoundQuestion[];
  cues: string[][];
}

/** Reads each message by rules; which of the findings count is settled afterwards. */
export async function readSentences(
  messages: readonly Message[],
  directory: Directory,
  pace: Pace,
): Promise<MessageReading[]> {
  const readings: MessageReading[] = [];
  for (const message of messages) {
    const actions = findActions(message, directory);
    const before = messages.slice(Math.max(0, message.index - 3), message.index);
    const decisions = findDecisions(message, before);
    const questions = findQuestions(message, actions);
    const rules = new Map<MailSentence, string[]>();
    for (const { sentence, by, isOffer } of actions)
      note(rules, sentence, isOffer ? ['offer'] : ['action', `action ${by}`]);
    for (const { sentence, by } of decisions) note(rules, sentence, ['decision', `decision ${by}`]);
    for (const { sentence, by } of questions) note(rules, sentence, ['question', `question ${by}`]);
    const cues = sentenceCues(message, directory, rules);
    readings.push({ message, actions, decisions, questions, cues });
    await pace(message.sentences.length * 500);
  }
  return readings;
}

function note(rules: Map<MailSentence, string[]>, sentence: MailSentence, names: readonly string[]): void {
  rules.set(sentence, [...(rules.get(sentence) ?? []), ...names]);
}
