import { asMarkdown, citationMark } from '../cite.ts';
import { showDay, wallClock } from '../language/localDay.ts';
import type { Digest } from './digestThread.ts';
import { story } from './digestThread.ts';
import type { FoundAction, Source } from './items.ts';

/** The digest as Markdown blocks: what to do, decisions, open questions, the story; empty sections left out. */
export function digestMarkdown(digest: Digest): string[] {
  const open = digest.actions.filter((action) => !action.done);
  const done = digest.actions.filter((action) => action.done);
  const unanswered = digest.questions.filter((question) => question.answeredBy === undefined);
  const noActions =
    digest.actions.length === 0
      ? 'No action items found.'
      : 'Nothing left to do: every action item found is reported done.';
  return [
    open.length > 0 ? section('To do', sortByDue(open).map(actionLine)) : `${noActions}\n\n`,
    section(
      'Decisions',
      digest.decisions.map((decision) => `${asMarkdown(decision.text)} ${mark(decision)}`),
    ),
    section(
      'Open questions',
      unanswered.map((question) => `${asked(question)}${asMarkdown(question.text)} ${mark(question)}`),
    ),
    section(
      'What it is about',
      digest.overview.map((source) => `${asMarkdown(story(source))} ${mark(source)}`),
    ),
    section('Done', done.map(actionLine)),
  ].filter((block) => block !== '');
}

function section(title: string, lines: readonly string[]): string {
  return lines.length === 0 ? '' : `## ${title}\n\n${lines.map((line) => `- ${line}\n`).join('')}\n`;
}

/** Dated work first, soonest on top; the rest in the order of the thread. */
function sortByDue(actions: readonly FoundAction[]): FoundAction[] {
  return actions
    .map((action, index) => ({ action, index }))
    .sort((a, b) => (a.action.due ?? '9999').localeCompare(b.action.due ?? '9999') || a.index - b.index)
    .map(({ action }) => action);
}

function actionLine(action: FoundAction): string {
  const who = action.owner === '' ? '' : `**${asMarkdown(action.owner)}**: `;
  return `${who}${asMarkdown(action.text.replace(/\.$/, ''))}${when(action)}. ${mark(action)}`;
}

/** The resolved day stands beside what was written, unless that already names it. */
function when({ due, text, message }: FoundAction): string {
  const day = due === null ? undefined : wallClock(due);
  if (!day) return '';
  const shown = showDay(day, message.date);
  const [, date = shown] = /^\w+, (.+)$/.exec(shown) ?? [];
  return text.includes(date) ? '' : ` (${shown})`;
}

function asked({ message }: Source): string {
  return message.from.name === '' ? '' : `${asMarkdown(message.from.name)} asks: `;
}

function mark({ message, sentence }: Source): string {
  return citationMark(message.id, sentence.source);
}
