import {
  askResultSchema,
  summaryResultSchema,
  tableResultSchema,
  threadResultSchema,
  writingResultSchema,
  type ThreadResult,
} from '../../contract/results.ts';
import { texts } from './texts.ts';

/** Markdown of a result whose turn gave no text of its own; empty when there is nothing to say. */
export function renderResult(result: Record<string, unknown> | undefined): string {
  if (result === undefined) return '';
  const thread = threadResultSchema.safeParse(result);
  if (thread.success) return renderThread(thread.data);
  const table = tableResultSchema.safeParse(result);
  if (table.success) return table.data.facts.map(({ text }) => `- ${text}`).join('\n');
  const summary = summaryResultSchema.safeParse(result);
  if (summary.success) return summary.data.points.map(({ text }) => `- ${text}`).join('\n');
  const ask = askResultSchema.safeParse(result);
  if (ask.success) return ask.data.answer;
  const writing = writingResultSchema.safeParse(result);
  return writing.success ? writing.data.markdown : '';
}

/** First what somebody must do, then decisions, then open questions, then the story. */
function renderThread({ actions, decisions, questions, overview }: ThreadResult): string {
  const { digest } = texts;
  const todo = actions.filter(({ done }) => !done).map(renderAction);
  return [
    section(digest.actions, todo),
    section(
      digest.decisions,
      decisions.map(({ text }) => text),
    ),
    section(
      digest.questions,
      questions.filter(({ answeredBy }) => answeredBy === null).map(({ text }) => text),
    ),
    section(
      digest.overview,
      overview.map(({ text }) => text),
    ),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

function renderAction({ owner, text, due, dueText }: ThreadResult['actions'][number]): string {
  const who = owner === '' ? '' : `**${owner}**: `;
  const when = due === null ? dueText : longDate(due);
  // The task often names the day itself.
  const isSaid = when === '' || text.includes(when);
  return `${who}${text}${isSaid ? '' : ` (${texts.digest.by(when)})`}`;
}

function section(title: string, items: readonly string[]): string {
  return items.length === 0 ? '' : `**${title}**\n\n${items.map((item) => `- ${item}`).join('\n')}`;
}

function longDate(iso: string): string {
  const date = new Date(`${iso.slice(0, 10)}T12:00:00Z`);
  if (Number.isNaN(date.getTime())) return iso;
  return new Intl.DateTimeFormat('en-US', {
    weekday: 'long',
    month: 'long',
    day: 'numeric',
    timeZone: 'UTC',
  }).format(date);
}
