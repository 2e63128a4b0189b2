import type { SkillId } from '../../contract/skills.ts';
import type { Mode, RefusalReason } from '../../contract/turnEvents.ts';

/** Every sentence that people read in Teams and that does not come from the turn itself. */
export const texts = {
  botName: 'Commonwealth Assistant',
  /** Without a name: directories write them as "Last, First (Agency)". */
  welcomeTitle: 'Hello.',
  welcomeIntro: 'The assistant can do this for you:',
  welcomeBasic: 'No AI model connected: answers are found by rules and may be incomplete.',
  welcomePrivacy:
    'Personal numbers are masked before a model sees them. What you send trains no public model.',
  welcomeGroup: (name: string) => `Mention @${name} with a question, and the answer comes in this thread.`,
  notAdmittedTitle: 'The assistant is not open to you yet.',
  waveOpens: (wave: string, date: string) => `Your wave (${wave}) opens on ${date}.`,
  waveUndated: (wave: string) => `Your wave (${wave}) has no date yet.`,
  askContact: (contact: string) => `Questions: ${contact}`,
  unknownPerson: {
    text: 'The assistant does not know you yet.',
    next: 'If you joined in the last day, try again tomorrow. Otherwise ask your agency contact.',
  },
  helpTitle: 'What you can do here',
  helpCommands: [
    'Ask about the assistant itself, for example: Who can see what I type?',
    '/new begins a new conversation',
    '/stop ends the answer that is being written',
    '/sent shows the masked text that a model got for the last answer, or would get',
    '/history lists your conversations',
    '/help shows this list',
  ],
  helpOff: (titles: readonly string[]) => `Off for now: ${titles.join(', ')}`,
  helpPrompt: 'What can you do?',
  readingFiles: (count: number) =>
    count === 1 ? 'Reading your document…' : `Reading your ${count} documents…`,
  working: 'Working on it…',
  stillWorking: 'Still working on it. The answer will appear here.',
  restFollows: 'The rest follows here.',
  newConversation: 'This is a new conversation. Earlier messages and documents are set aside.',
  historyTitle: '**Your last conversations**',
  historyWhere: 'Open one in Word or Outlook: choose Ask, then History.',
  /** For what others in the room must not read: conversations, and the text that a model got. */
  onlyPersonal: 'This is shown in your personal chat with the assistant only.',
  noHistory: 'There is no conversation yet. Ask a question, or attach a document.',
  broken: 'Something went wrong on our side. Try again in a minute.',
  stopped: 'Stopped. Edit your message or try again.',
  nothingToStop: 'Nothing is being written right now.',
  tooManyWaiting:
    'The assistant is still working on your earlier messages. Send this one again when they are done.',
  fileProblems: {
    tooLarge: (name: string) => `${name} is larger than 25 MB. Send a smaller file or the part you need.`,
    notAllowed: (name: string) =>
      `${name} lies in a place that the assistant may not open. Attach it from your computer or OneDrive.`,
    unreachable: (name: string) => `${name} could not be opened. Attach it again.`,
  },
  sendFileAgain: 'Send the file again, or paste its text.',
  nothingToWorkOn: {
    ask: 'Type a question, or attach a document and ask about it. /help shows what you can do.',
    summarize: 'Attach a document or a mail file, or paste the text after /summarize.',
    rewrite: 'Paste the text after /plain, or attach a document.',
    draft:
      'Say what to write after /draft, for example: /draft a memo to all staff about the new parking rules.',
    reply: 'Attach the mail as a file, or paste it after /reply.',
    translate: 'Name the language and paste the text: /translate to Spanish: …',
  },
  whatYouCanDo: 'What you can do now',
  whomToAsk: 'Whom to ask',
  refusalTitles: {
    notAdmitted: 'Not open to you yet',
    switchedOff: 'The assistant is switched off',
    acknowledgementDue: 'Please read the rules first',
    trainingDue: 'A short lesson comes first',
    skillNotAllowed: 'Not open to you',
    modelNeeded: 'This needs an AI model',
    blockedData: 'This holds data that may not be used here',
    decisionNotAllowed: 'A person must decide this',
    overBudget: 'The budget for now is used up',
    unreadable: 'This could not be read',
    tooLarge: 'This is too large',
    busy: 'The assistant is busy',
    auditDown: 'No answer without a record',
  } as const satisfies Record<RefusalReason, string>,
  failureTitle: 'No complete answer',
  tryAgain: 'Try again',
  sources: 'Sources',
  basicLabel: 'Found by rules',
  read: (read: number, of: number, unit: string) => `Read ${read} of ${of} ${unit}`,
  maskedCount: (count: number) => (count === 1 ? '1 item masked' : `${count} items masked`),
  unverified: (count: number) =>
    count === 1 ? '1 statement could not be checked' : `${count} statements could not be checked`,
  receipt: (id: string) => `Receipt ${id}`,
  digest: {
    overview: 'In short',
    actions: 'To do',
    decisions: 'Decided',
    questions: 'Open questions',
    by: (due: string) => `by ${due}`,
  },
  cardActionDone: 'Done.',
} as const;

/** For each kind of help: what it does, and the sentence to say (or type) for a first try. */
export const skillTexts = {
  ask: {
    line: 'Answer questions about a document you attach, with the place it says so',
    title: 'Ask a question',
    says: 'Who can see what I type?',
  },
  summarize: {
    line: 'Summarize a document: attach it and press send',
    title: 'Summarize a document',
    says: '/summarize',
  },
  summarizeThread: {
    line: 'Turn a mail thread into to-dos, decisions and open questions: attach the mail file',
    title: 'Summarize a mail thread',
    says: '/summarize',
  },
  summarizeTable: {
    line: 'Add up and question a table: attach an Excel or CSV file, or paste it',
    title: 'Summarize a table',
    says: '/summarize',
  },
  draft: {
    line: 'Draft a memo, letter or e-mail: /draft and what it is about',
    title: 'Draft a memo',
    says: '/draft a memo to all staff: visitors sign in at the front desk from December 1',
  },
  rewrite: {
    line: 'Put a text into plain language: /plain and the text',
    title: 'Make a sentence plain',
    says: '/plain Pursuant to the aforementioned policy, employees shall utilize the visitor log.',
  },
  reply: {
    line: 'Write a reply to a mail: attach it and type /reply',
    title: 'Reply to a mail',
    says: '/reply',
  },
  translate: { line: 'Translate a text', title: 'Translate', says: 'Translate this into Spanish' },
  compare: { line: 'Compare two documents', title: 'Compare documents', says: 'Compare these documents' },
  commitments: { line: 'List who promised what', title: 'List promises', says: 'Who promised what?' },
  minutes: {
    line: 'Write minutes from notes',
    title: 'Write minutes',
    says: 'Write minutes from these notes',
  },
} as const satisfies Record<SkillId, { line: string; title: string; says: string }>;

const aboutDocument = ['Which dates and deadlines does it name?', 'Who has to do something?'] as const;

/** What people often want next, in words that the assistant takes for a follow-up; at most four. */
export function nextPrompts(skill: SkillId, mode: Mode, hasDocument: boolean): readonly string[] {
  switch (skill) {
    case 'summarizeThread':
      return hasDocument ? ['Shorter', ...aboutDocument, '/reply acknowledge'] : ['Shorter'];
    case 'summarizeTable':
      return ['What columns are there?', 'Are there duplicates?', 'Are there outliers?'];
    case 'summarize':
      return ['Shorter', 'More detail', ...(hasDocument ? aboutDocument : [])];
    case 'draft':
      return mode === 'model'
        ? ['Shorter', 'Make it friendlier', 'For the public', 'Try again']
        : ['Shorter', 'More detail', 'For the public'];
    case 'reply':
      return mode === 'model' ? ['Shorter', 'Make it friendlier', 'Try again'] : ['Make it friendlier'];
    case 'rewrite':
    case 'translate':
      return mode === 'model' ? ['Shorter', 'In plain language', 'In Spanish', 'Try again'] : ['/help'];
    case 'ask':
      if (hasDocument) return ['Shorter', 'More detail', 'Summarize this document'];
      return mode === 'model' ? ['Shorter', 'In plain language', 'Try again'] : ['/help'];
    case 'compare':
    case 'commitments':
    case 'minutes':
      return hasDocument ? aboutDocument : ['/help'];
  }
}

/** Skills whose prompt needs nothing attached, for the welcome card. Without a model a bare question finds nothing. */
export const openingSkills = {
  basic: ['draft', 'rewrite'],
  model: ['draft', 'rewrite', 'ask'],
} as const satisfies Record<Mode, readonly SkillId[]>;
