const prefix = 'desk.draft.';

/** Typed text outlives errors, reloads and a change of chat; it stays in this browser. */
export function readDraft(roomId: string): string {
  return sessionStorage.getItem(prefix + roomId) ?? '';
}

export function keepDraft(roomId: string, text: string): void {
  if (text === '') sessionStorage.removeItem(prefix + roomId);
  else sessionStorage.setItem(prefix + roomId, text);
}
