import type { LastTurnEvent, RefusalReason } from '../../contract/turnEvents.ts';
import type { RawMaterial } from '../../contract/turnRequest.ts';
import type { MessageToAnswer } from './answerMessage.ts';
import { conversationKey } from './conversationIds.ts';
import { fetchFiles, fileNamesIn, type FileMaterial } from './fetchFiles.ts';
import type { TeamsRoom } from './teamsRoom.ts';
import { texts } from './texts.ts';

/** Refusals that the same file would meet again. */
const aboutTheFile: readonly RefusalReason[] = ['unreadable', 'tooLarge', 'blockedData'];

/**
 * Files of this message, else those that came earlier in this conversation, unless the message brings its own text to
 * work on. What cannot be fetched goes to `remarks`.
 */
export async function filesFor(
  room: TeamsRoom,
  { activity, employee, meaning }: MessageToAnswer,
  remarks: string[],
): Promise<readonly FileMaterial[]> {
  const key = conversationKey(activity, employee);
  if (fileNamesIn(activity).length === 0) return bringsOwnText(meaning) ? [] : room.memory.files(key);
  const fetched = await fetchFiles(activity, room.bot);
  for (const file of fetched)
    if (file.kind === 'failed') remarks.push(texts.fileProblems[file.reason](file.name));
  const files = fetched.flatMap((file) => (file.kind === 'file' ? [file.material] : []));
  // Kept at once, so that a message that waits behind this one is understood as one about them.
  if (files.length > 0) await room.memory.keepFiles(key, files);
  return files;
}

/**
 * New files stay for follow-ups only when their turn was answered; earlier ones go when a refusal was about them.
 * Otherwise every later message would meet the same refusal. `used`: how many files the turn had.
 */
export async function forgetUnanswered(
  room: TeamsRoom,
  { activity, employee }: MessageToAnswer,
  { last, used }: { last: LastTurnEvent; used: number },
): Promise<void> {
  if (used === 0 || last.type === 'done') return;
  const areNew = fileNamesIn(activity).length > 0;
  const wouldRecur = last.type === 'refused' && aboutTheFile.includes(last.reason);
  if (areNew || wouldRecur) await room.memory.forgetFiles(conversationKey(activity, employee));
}

/** `/draft a memo about …` and `/plain <text>` name all that they want; an earlier file would take the text's place. */
function bringsOwnText({ skill, selection }: MessageToAnswer['meaning']): boolean {
  return skill === 'draft' || selection !== undefined;
}

export function selectionOf({ selection }: MessageToAnswer['meaning']): RawMaterial[] {
  return selection === undefined ? [] : [{ kind: 'selection', id: 'pasted', text: selection }];
}
