/** Words of the desk's Outlook page. */
export const outlookTexts = {
  title: 'Outlook',
  simulated: 'Simulated Outlook for development',
  toolbar: 'Commands',
  openOwn: 'Open your own .eml or .mbox',
  conversations: 'Conversations',
  loading: 'Loading the mailbox',
  empty: 'The mailbox is empty. Open a mail of your own.',
  reading: 'Reading',
  count: (count: number) => `${count} message${count === 1 ? '' : 's'}`,
  unread: 'Unread',
  to: (names: string) => `To: ${names}`,
  cc: (names: string) => `Cc: ${names}`,
  openMessage: 'Open the message from',
  attachments: 'Attachments',
  reply: 'Reply',
  newMessage: 'New message',
  replyTo: (names: string) => `To: ${names}`,
  text: 'Text of the message',
  send: 'Send (simulated)',
  discard: 'Discard',
  sent: 'Nothing was sent.',
  sentNext: 'This is a simulated Outlook; the text is gone.',
  appointment: 'New appointment',
  subject: 'Title',
  start: 'Start',
  end: 'End',
  location: 'Place',
  notes: 'Notes',
  save: 'Save (simulated)',
  added: (name: string) => `${name} is open.`,
  addedNext: 'It stays in this mailbox until the service restarts.',
  cannotOpen: (name: string) => `${name} could not be opened.`,
  failedNext: 'Check that npm start is still running in its window, then try again.',
} as const;

const dateFormat = new Intl.DateTimeFormat('en-US', { weekday: 'long', month: 'long', day: 'numeric' });
const timeFormat = new Intl.DateTimeFormat('en-US', { hour: 'numeric', minute: '2-digit' });
const shortFormat = new Intl.DateTimeFormat('en-US', { month: 'short', day: 'numeric' });

/** "Friday, December 4, 9:14 AM"; empty for a mail without a date. */
export function longDate(iso: string): string {
  const date = new Date(iso);
  return iso === '' || Number.isNaN(date.getTime())
    ? ''
    : `${dateFormat.format(date)}, ${timeFormat.format(date)}`;
}

/** "Dec 4" */
export function shortDate(iso: string): string {
  const date = new Date(iso);
  return iso === '' || Number.isNaN(date.getTime()) ? '' : shortFormat.format(date);
}
