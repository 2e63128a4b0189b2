import type { Material } from '../../../domain/material.ts';
import { summarizeDocument } from '../documents/summarizeDocument.ts';
import { summaryMarkdown } from '../documents/summaryMarkdown.ts';
import type { Pace } from '../pace.ts';
import { digestMarkdown } from '../thread/digestMarkdown.ts';
import { digestThread } from '../thread/digestThread.ts';
import type { Answer } from './askMaterial.ts';

/** From this length on (UTF-16 code units) a message is taken for pasted text. */
const pasted = 400;

/** Without material there is nothing to answer from: says what works and the next step, or reads a pasted text. */
export async function askWithoutMaterial(text: string, pace: Pace): Promise<Answer> {
  if (text.trim().length >= pasted) return readPasted(text, pace);
  const reply = replies.find(({ asked }) => asked.test(text.trim()))?.reply ?? nothingAttached;
  return said([reply], true);
}

const abilities = `It can do these things now:

- **Summarize a mail thread**: what to do, decisions and open questions, each with its source
- **Summarize a document** and **answer questions** about it, with the passages quoted
- **Draft** a memo, e-mail, letter or meeting notice as a form to complete
- **Improve** a text: plain words, spelling, long sentences pointed out
- **Reply** to a mail with a short, polite form
`;
const nextStep =
  'Attach a document, open a mail, or paste a text of a few sentences, and say what you want done with it.\n';
const nothingAttached = `There is nothing attached to answer from, and no AI model is connected for general questions.\n\n${nextStep}\nType "help" to see what works now.\n`;

/** First match answers. Patterns look at the whole short message. */
const replies: readonly { asked: RegExp; reply: string }[] = [
  {
    asked: /^(?:hi|hello|hey|hola|good (?:morning|afternoon|evening)|greetings|howdy)\b[\s\S]{0,40}$/i,
    reply: `Hello. The assistant works by rules; no AI model is connected.\n\n${abilities}\n${nextStep}`,
  },
  {
    asked: /^(?:thanks|thank you|thx|ok(?:ay)?|great|perfect|bye|goodbye)\b[\s\S]{0,40}$/i,
    reply: `You are welcome. ${nextStep}`,
  },
  {
    asked:
      /\b(?:help|what can you do|what do you do|how do(?:es)? (?:i|this|it) (?:work|use)|who are you|what are you|are you (?:an? )?(?:ai|chatgpt|robot|human))\b/i,
    reply: `The assistant works by rules; no AI model is connected.\n\n${abilities}\n${nextStep}`,
  },
  {
    asked:
      /\btranslat|\b(?:in|into|to) (?:spanish|portuguese|chinese|haitian creole|vietnamese|khmer|arabic|russian|french|korean)\b/i,
    reply:
      "Translation needs an AI model, and none is connected. Your operator can connect one in the settings.\n\nFor a certified translation, ask your agency's language access coordinator.\n",
  },
  {
    asked: /\b(?:summar|sum up|tl;?dr|key points|action items)/i,
    reply: `There is nothing attached to summarize yet.\n\n${nextStep}`,
  },
  {
    asked:
      /\b(?:write|draft|compose|prepare)\b.*\b(?:memo|e-?mail|letter|notice|message|announcement|invitation)\b/i,
    reply:
      'Use **Draft** for this: say what it is about and for whom. It makes a form with the facts you give and marks what is left to fill in, such as [date].\n\nIn Word, open **Draft**; in chat, type "/draft" and your request.\n',
  },
  {
    asked: /\b(?:rewrite|reword|rephrase|plain language|improve|proofread|correct|simplify|shorten)\b/i,
    reply:
      'Use **Improve** in Word: select the text and choose plain language or correct. Shortening and changing the tone need an AI model, and none is connected.\n',
  },
  {
    asked: /\b(?:reply|respond|answer) to\b/i,
    reply:
      'Open the mail in Outlook and use **Reply**: choose agree, decline, ask or acknowledge, and check the form before you send it.\n',
  },
];

async function readPasted(text: string, pace: Pace): Promise<Answer> {
  const body = text.replace(
    /^\s*(?:please |can you |could you )*(?:summari[sz]e|sum up|explain|tell me|what does|what are|give me|read)\b[^\n]{0,100}?[:\n]\s*/i,
    '',
  );
  const isMail =
    /^[ \t]*\*?(?:from|de):/im.test(body) &&
    /^[ \t]*\*?(?:sent|date|to|subject|asunto|para|enviado)\s?:/im.test(body);
  const material = asMaterial(body, isMail);
  const blocks = isMail
    ? digestMarkdown(await digestThread([material], pace))
    : summaryMarkdown(await summarizeDocument([material], 'medium', pace), [material]);
  return said(['From the text you pasted:\n\n', ...blocks.map(withoutMarks)], false);
}

function asMaterial(text: string, isMail: boolean): Material {
  return {
    id: 'pasted',
    kind: isMail ? 'mail' : 'selection',
    name: 'pasted text',
    ...(isMail ? { mail: { subject: '', from: '', to: [], date: '' } } : {}),
    parts: [{ place: 'your text', text }],
  };
}

/** What was typed is no material that a chip could open. */
function withoutMarks(block: string): string {
  return block.replace(/ ?\[\[pasted\|"[^\n]*?"\]\]/g, '');
}

function said(blocks: string[], abstained: boolean): Answer {
  return { blocks, result: { answer: blocks.join(''), citations: [], abstained, unverified: [] } };
}
