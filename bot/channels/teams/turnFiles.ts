import type { Employee } from '../../domain/employee.ts';
import { turnConversationId } from './conversationIds.ts';
import { fetchFiles, fileNamesIn, type FileMaterial } from './fetchFiles.ts';
import type { InboundActivity } from './inboundActivity.ts';
import type { TeamsRoom } from './teamsRoom.ts';
import { texts } from './texts.ts';

/** Files of this message. What cannot be fetched goes to `remarks`. Earlier ones are kept by their conversation. */
export async function newFiles(
  room: TeamsRoom,
  activity: InboundActivity,
  remarks: string[],
): Promise<readonly FileMaterial[]> {
  const fetched = await fetchFiles(activity, room.bot);
  for (const file of fetched)
    if (file.kind === 'failed') remarks.push(texts.fileProblems[file.reason](file.name));
  return fetched.flatMap((file) => (file.kind === 'file' ? [file.material] : []));
}

/**
 * Names of the files that a message is about: its own, or those of a message that still waits for its answer, or what
 * the conversation keeps.
 */
export async function knownFileNames(
  room: TeamsRoom,
  message: { activity: InboundActivity; employee: Employee; key: string },
): Promise<readonly string[]> {
  const { activity, employee, key } = message;
  const own = fileNamesIn(activity);
  if (own.length > 0) return own;
  const waiting = room.expected.get(key);
  if (waiting !== undefined) return waiting;
  return room.keptFiles(employee, turnConversationId(key, await room.memory.generation(key)));
}
