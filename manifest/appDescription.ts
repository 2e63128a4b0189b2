/**
 * What the assistant is, said once. The Teams package and the add-in manifests are built from here.
 * Another government changes the words of this file and nothing else.
 */
export const appDescription = {
  /** Teams and Exchange take an update only under a higher number, and expect at least 1.0.0. Raise it with each change. */
  version: '1.0.0',
  publisher: 'Commonwealth of Massachusetts',
  defaultLanguage: 'en-US',
  name: { short: 'Commonwealth Assistant', full: 'Commonwealth Assistant for public employees' },
  description: {
    short: 'Ask, summarize, draft and reply, with sources, inside the Commonwealth.',
    full: [
      'The assistant helps with the writing and reading of an ordinary working day. Ask about a document and get the place that says so. Turn a mail thread into to-dos, decisions and open questions. Draft a memo, letter or e-mail. Put a text into plain language.',
      'Every answer names its sources and says what was read. Personal data is masked before anything reaches an AI model, nothing you send trains a public model, and each answer leaves a receipt that can be checked. Answers are AI-generated or found by rules, and are labeled so: check them before you use them. The assistant decides nothing about a resident.',
      'Use is voluntary and for state business only. Your agency says when it opens to you and who helps with questions.',
    ].join('\n\n'),
  },
  accentColor: '#14558F',

  /** What people can pick in the chat; titles are what the bot understands. */
  commands: [
    { title: '/help', description: 'See what the assistant can do for you' },
    {
      title: '/summarize',
      description: 'Summarize the document or mail file you attach, or the text you paste',
    },
    { title: '/draft', description: 'Draft a memo, letter or e-mail: say what it is about' },
    { title: '/plain', description: 'Put a text into plain language' },
    { title: '/reply', description: 'Write a reply to the mail you attach or paste' },
    { title: '/new', description: 'Begin a new conversation' },
    { title: '/stop', description: 'End the answer that is being written' },
  ],

  tab: { entityId: 'my-assistant', name: 'My assistant', path: '/console/' },
  panePath: '/taskpane/',

  /** `requirementSet`: the oldest Office.js in which the pane's main work is possible; more is asked for at run time. */
  panes: {
    word: {
      name: 'Commonwealth Assistant for Word',
      description: 'Draft, improve and summarize the open document, and ask about it, with sources.',
      groupLabel: 'Assistant',
      buttonLabel: 'Open assistant',
      tipTitle: 'Open the assistant',
      tipText:
        'Draft, improve or summarize this document, or ask about it. Nothing changes without your click.',
      requirementSet: { name: 'WordApi', version: '1.3' },
    },
    outlook: {
      name: 'Commonwealth Assistant for Outlook',
      description: 'Summarize the open message and its thread, and prepare a reply, with sources.',
      groupLabel: 'Assistant',
      buttonLabel: 'Open assistant',
      tipTitle: 'Open the assistant',
      tipText: 'Summarize this message and its thread, or prepare a reply. Nothing is sent without you.',
      requirementSet: { name: 'Mailbox', version: '1.5' },
    },
  },

  /** What the app asks for and why; the README prints this list for the administrator who grants it. */
  permissions: {
    teams: [
      {
        name: 'identity',
        why: 'The tab signs the employee in with the account that is open in Teams, without a password of its own.',
      },
    ],
    office: [
      {
        pane: 'word',
        json: 'Document.ReadWrite.User',
        xml: 'ReadWriteDocument',
        why: 'Reads the open document or the selection when asked, and inserts what the employee accepts.',
      },
      {
        pane: 'outlook',
        json: 'MailboxItem.Read.User',
        xml: 'ReadItem',
        why: 'Reads the open message and its attachments when asked. A reply is opened as a form; the employee sends it.',
      },
    ],
  },
} as const;

export type PaneHost = keyof typeof appDescription.panes;

/** Side lengths in pixels of the icons that the service hands out to Office. */
export const officeIconSizes = [16, 32, 64, 80, 128] as const;
