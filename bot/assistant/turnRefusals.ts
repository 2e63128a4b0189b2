/** What the gates of a turn say by themselves. */
export const notHere = {
  reason: 'skillNotAllowed',
  text: 'This kind of help is not available here yet.',
  next: 'Try a summary, a question, a draft, a reply or plain language.',
} as const;
export const modelNeeded = {
  reason: 'modelNeeded',
  text: 'This needs an AI model, and none is connected.',
} as const;
export const nothingGiven = {
  reason: 'unreadable',
  text: 'There is nothing to work on yet.',
  next: 'Attach a file, open a mail, select text, or paste the text into your message.',
} as const;
export const overBudget = {
  reason: 'overBudget',
  text: 'This would pass your limit for today.',
  next: 'Try a shorter document or part of it, or go on tomorrow. Your agency contact can raise the limit.',
} as const;
export const auditDown = {
  reason: 'auditDown',
  text: 'The assistant cannot write its record, so it does not answer.',
  next: 'Nothing was sent to a model. Try again in a minute.',
} as const;
