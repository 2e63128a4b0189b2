import { texts } from './texts.ts';

/** The employee's own conversations as a list, newest first. */
export function historyText(conversations: readonly { title: string; updatedAt: string }[]): string {
  if (conversations.length === 0) return texts.noHistory;
  const day = new Intl.DateTimeFormat('en-US', { dateStyle: 'long', timeZone: 'America/New_York' });
  const lines = conversations.map(
    ({ title, updatedAt }) => `- ${escaped(title)} (${day.format(new Date(updatedAt))})`,
  );
  return [texts.historyTitle, lines.join('\n'), texts.historyWhere].join('\n\n');
}

/** Titles are the employee's words, not Markdown. */
function escaped(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|~]/g, '\\$&');
}
