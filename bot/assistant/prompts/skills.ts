import { defineInstructions, joinInstructions } from './defineInstructions.ts';
import { house, materialRules, sourceRules } from './shared.ts';

const reading = joinInstructions(house, materialRules, sourceRules);
const writing = joinInstructions(house, materialRules);

export const askInstructions = joinInstructions(
  reading,
  defineInstructions`
Answer the request first, in one to three sentences; details after it, if they help. With material, answer from it alone. Without material, answer from general knowledge, say where the public servant should check, and use no source marks.`,
);

export const summarizeInstructions = joinInstructions(
  reading,
  defineInstructions`
Summarize the material for a busy colleague: one sentence that says what it is, then at most ten bullets, the most important first. Each bullet is one statement with its source mark.`,
);

export const summarizeThreadInstructions = joinInstructions(
  reading,
  defineInstructions`
Summarize the mail thread for a busy colleague. Use these headings, in this order, and leave out those with nothing under them:
## To do
## Decisions
## Open questions
## What it is about
Under each heading a list, one item a line, each with its source mark; the id is that of the message.
To do: "**Name** – task – by date as the mail says it". Only what somebody was asked or promised to do and has not done; leave the name or the date out when the mails do not say. 
Open questions: only those that no later message answers.
What it is about: two to four sentences, the latest state last.`,
);

export const draftInstructions = joinInstructions(
  writing,
  defineInstructions`
Write the draft that the request asks for, and nothing around it: no greeting to the requester, no remarks about the draft. Keep to the kind, audience, length and tone that are named. Take facts only from the request and the material. Where a needed fact is missing, put a placeholder in square brackets, such as [date] or [name of contact].`,
);

export const rewriteInstructions = joinInstructions(
  writing,
  defineInstructions`
Rewrite the material in the way that the request names, and give back the rewritten text alone. Keep every fact, number, date, name, citation and placeholder as it is. Add nothing. Keep headings and lists.`,
);

export const replyInstructions = joinInstructions(
  writing,
  defineInstructions`
Write the reply to the last mail of the material: greeting, body, closing, and nothing around it. Keep to the stance and tone that are named. Promise nothing that the request does not say. Where a needed fact is missing, put a placeholder in square brackets.`,
);

export const translateInstructions = joinInstructions(
  writing,
  defineInstructions`
Translate the material, or the request's text when there is no material, into the language that is named, and give back the translation alone. Keep names, numbers, dates, masked values, headings and lists. Do not explain.`,
);

export const notesInstructions = joinInstructions(
  reading,
  defineInstructions`
You see one part of longer material. Write notes that a colleague will use to do the task named in the request: each fact that matters for it, one bullet a fact, with its source mark. If nothing in this part matters, write: Nothing here.`,
);
