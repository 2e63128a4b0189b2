import { defineInstructions, joinInstructions } from './defineInstructions.ts';
import { house, jsonHouse, materialRules, sourceRules } from './shared.ts';

const reading = joinInstructions(house, materialRules, sourceRules);
const extracting = joinInstructions(jsonHouse, materialRules);
const writing = joinInstructions(house, materialRules);

export const askInstructions = joinInstructions(
  reading,
  defineInstructions`
Answer the request first, in one to three sentences; details after it, if they help. With material, answer from it alone. Without material, answer from general knowledge, say where the public servant should check, and use no source marks.`,
);

export const summarizeInstructions = joinInstructions(
  extracting,
  defineInstructions`
Summarize the material for a busy colleague. The JSON object has two properties, in this order:
about: one item that says what the material is.
points: a list of at most ten items, the most important first. Each is one statement.`,
);

export const summarizeThreadInstructions = joinInstructions(
  extracting,
  defineInstructions`
Summarize the mail thread for a busy colleague. The material's id is that of the message. The JSON object has four lists, in this order; a list may be empty:
actions: what somebody was asked or promised to do and has not done. Two properties more: owner, the name of who has to do it as the mails write it, or null; dueText, by when, in the words of the mail, such as "by Friday noon", or null. The text says what is to be done, without the name and the date.
decisions: what was decided and still holds.
questions: only those that no later message answers.
overview: two to four items that tell what it is about, the latest state last.`,
);

/** Added for the second request when an answer could not be read. */
export const repairInstructions = defineInstructions`
Your answer before could not be read to its end. Some of its items may have been taken over already. Write one JSON object of the same form with the items that are still missing, complete and closed, and nothing around it.`;

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
