import type { ThreadResult } from '../../../bot/contract/results.ts';
import { dayInWords } from '../../texts/dates.ts';
import { texts } from '../../texts/texts.ts';

export interface ThreadLine {
  who: string;
  text: string;
  /** "by Friday, December 4", "(Friday, December 4)" when the text names the day in other words, or empty */
  when: string;
  done: boolean;
  unverified: boolean;
  quote: string;
  messageId: string;
}

export interface ThreadSection {
  id: string;
  title: string;
  lines: ThreadLine[];
  /** What to show when there are none. */
  empty: string;
}

/** A thread's result in the order in which a busy person needs it. `you`: whose action items come first. */
export function threadSections(result: ThreadResult, you: string): ThreadSection[] {
  const unverified = new Set(result.unverified);
  const plain = (item: { text: string; quote: string; messageId: string }): ThreadLine => ({
    who: '',
    when: '',
    done: false,
    text: item.text,
    quote: item.quote,
    messageId: item.messageId,
    unverified: unverified.has(item.text),
  });
  const action = (item: ThreadResult['actions'][number]): ThreadLine => ({
    ...plain(item),
    who: item.owner === '' ? texts.mail.noOwner : item.owner,
    when: whenOf(item),
    done: item.done,
  });
  const yours = result.actions.filter(({ owner }) => isSamePerson(owner, you));
  const others = result.actions.filter(({ owner }) => !isSamePerson(owner, you));
  const { mail } = texts;
  const actions: ThreadSection[] =
    yours.length === 0
      ? [{ id: 'actions', title: mail.actions, lines: others.map(action), empty: mail.noActions }]
      : [
          {
            id: 'yours',
            title: mail.actionsYours,
            lines: yours.map(action),
            empty: '',
          },
          {
            id: 'others',
            title: mail.actionsOthers,
            lines: others.map(action),
            empty: '',
          },
        ];
  const open = result.questions.filter(({ answeredBy }) => answeredBy === null);
  const answered = result.questions.filter(({ answeredBy }) => answeredBy !== null);
  const rest: ThreadSection[] = [
    { id: 'decisions', title: mail.decisions, lines: result.decisions.map(plain), empty: '' },
    { id: 'questions', title: mail.questions, lines: open.map(plain), empty: '' },
    { id: 'answered', title: mail.answeredQuestions, lines: answered.map(plain), empty: '' },
    { id: 'overview', title: mail.overview, lines: result.overview.map(plain), empty: '' },
  ];
  return [...actions, ...rest].filter(({ lines, empty }) => lines.length > 0 || empty !== '');
}

/** For the clipboard: the same order, without chips. */
export function threadAsText(result: ThreadResult, you: string): string {
  return threadSections(result, you)
    .map(({ title, lines, empty }) => {
      const rows = lines.map(({ who, text, when, done }) => {
        const tail = `${when === '' ? '' : ` ${when}`}${done ? ` (${texts.mail.done})` : ''}`;
        return `- ${who === '' ? '' : `${who}: `}${text}${tail}`;
      });
      return [title, ...(rows.length === 0 ? [empty] : rows)].join('\n');
    })
    .join('\n\n');
}

/** Only what the action's own text does not say yet. */
function whenOf({ text, due, dueText }: ThreadResult['actions'][number]): string {
  const day = due === null ? '' : dayInWords(due);
  if (day !== '' && says(text, day)) return '';
  if (dueText !== '' && says(text, dueText)) return day === '' ? '' : texts.mail.dueDay(day);
  if (day !== '') return texts.mail.due(day, says(dueText, day) ? '' : dueText);
  return dueText === '' ? '' : texts.mail.dueWords(dueText);
}

function says(text: string, words: string): boolean {
  const [whole, part] = [text, words].map((one) => one.replace(/\s+/g, ' ').trim().toLowerCase());
  return (whole ?? '').includes(part ?? '');
}

/** The same full name, or one of the two is the other's first name. */
function isSamePerson(owner: string, you: string): boolean {
  const [left, right] = [owner, you].map((name) => name.trim().toLowerCase());
  if (!left || !right) return false;
  return left === right || right.startsWith(`${left} `) || left.startsWith(`${right} `);
}
