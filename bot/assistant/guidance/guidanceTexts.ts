import type { ChannelId, SkillId } from '../../contract/skills.ts';
import type { ForeignLanguage } from '../understanding/foreignLanguage.ts';
import type { SmallTalk } from '../understanding/smallTalk.ts';

/** The calm line before the list of what to start with. */
export const smallTalkLines = {
  greeting: 'Hello. You can start with one of these:',
  thanks: 'You are welcome. If there is more to do, start with one of these:',
  goodbye: 'Goodbye. The assistant is here when you need it. Next time you can start with one of these:',
  insult:
    'The assistant can help with reading and writing. Say what you want done, or start with one of these:',
  test: 'It works. You can start with one of these:',
  noWords: 'The assistant works on words. You can start with one of these:',
  chat: 'The assistant is a program for work and has no feelings or opinions. You can start with one of these:',
  yesNo: 'Good. Say what you want done, or start with one of these:',
} as const satisfies Record<SmallTalk, string>;

/** One line in the language of the message on what the assistant can do. Curated; not made by a machine at run time. */
export const foreignLines = {
  es: 'El asistente resume correos y documentos, prepara borradores y responde preguntas sobre el texto que usted le da. Sin un modelo de IA, solo en inglés.',
  pt: 'O assistente resume e-mails e documentos, prepara rascunhos e responde a perguntas sobre o texto que você fornece. Sem um modelo de IA, somente em inglês.',
  ht: 'Asistan an rezime imèl ak dokiman, li prepare bouyon, epi li reponn kesyon sou tèks ou ba li. San yon modèl IA, se an angle sèlman.',
  vi: 'Trợ lý tóm tắt thư và tài liệu, soạn bản nháp và trả lời câu hỏi về văn bản bạn đưa vào. Khi không có mô hình AI, chỉ dùng được tiếng Anh.',
  zh: '助手可以总结邮件和文件、准备草稿，并回答与您提供的文字有关的问题。没有连接人工智能模型时，仅支持英文。',
  other: '',
} as const satisfies Record<ForeignLanguage, string>;

export const foreignIntro = 'Without an AI model the assistant reads and writes English only.';

export const nothingToWorkOn = {
  summarize: 'There is nothing to summarize yet.',
  rewrite: 'There is no text to improve yet.',
  reply: 'There is no mail to reply to yet.',
  translate: 'There is no text to translate yet.',
  draft: 'The draft needs to know what to say.',
} as const;

export const adviceIntro = 'That is for a person who may advise you.';
export const unknownIntro =
  'Nothing in the help pages answers that, and there is no material to read. **Next step:** attach or paste the text that holds the answer, and ask again. Questions of general knowledge need an AI model. For anything else about the program, ask your agency contact.';

/** What to start with, most useful first in each channel; `skill` decides whether the employee sees it. */
export const offers: Record<ChannelId, readonly { skill: SkillId; line: string }[]> = {
  teams: [
    { skill: 'summarize', line: '**Summarize**: attach a document or a mail file, and press send.' },
    {
      skill: 'draft',
      line: '**Draft**: say what to write and for whom, such as “Draft a memo to all staff: visitors sign in from December 1.”',
    },
    {
      skill: 'rewrite',
      line: '**Make a text plain**: write “Make this easier to read:” and paste the text.',
    },
    { skill: 'ask', line: '**Ask**: attach a document and ask what it says.' },
    { skill: 'reply', line: '**Reply**: write “Reply to this and say no:” and paste the mail.' },
  ],
  word: [
    { skill: 'ask', line: '**Ask** what the open document says.' },
    { skill: 'rewrite', line: '**Improve**: select a paragraph and make it plain.' },
    { skill: 'draft', line: '**Draft** a memo, letter, e-mail or meeting notice.' },
    { skill: 'summarize', line: '**Summary**: see the main points of the document.' },
  ],
  outlook: [
    { skill: 'summarizeThread', line: '**Summary**: see what to do, what was decided and what is open.' },
    { skill: 'reply', line: '**Reply**: prepare an answer that you send yourself.' },
    { skill: 'ask', line: '**Ask** what the conversation says.' },
    { skill: 'draft', line: '**Draft**: type “Draft an e-mail to …” and what it should say.' },
  ],
};

/** First messages that lead somewhere without anything attached. */
export const openers = [
  'What can you do?',
  'Draft an e-mail to my team: the Friday meeting moves to Room 3 at 10 a.m.',
  'Who can see what I type?',
] as const;
