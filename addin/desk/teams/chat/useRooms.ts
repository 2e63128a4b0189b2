import { useCallback, useState } from 'react';
import { useLoaded, type Loaded } from '../../shared/useLoaded.ts';
import { deskTexts } from '../../texts.ts';
import { createRoom, listRooms, roomKinds, type Room } from '../connectorApi.ts';

/** The three chats of a demo person, made at the first visit; `reload` after the service started anew. */
export function useRooms(employee: string): { rooms: Loaded<Room[]>; reload: () => void } {
  const [attempt, setAttempt] = useState(0);
  const load = useCallback(() => ensureRooms(employee, attempt), [employee, attempt]);
  const rooms = useLoaded(load);
  return {
    rooms,
    reload: () => {
      setAttempt((before) => before + 1);
    },
  };
}

/** One run at a time for each person, or two would both find the chats missing and both make them. */
const running = new Map<string, Promise<Room[]>>();

function ensureRooms(employee: string, attempt: number): Promise<Room[]> {
  const key = `${employee} ${attempt}`;
  const known = running.get(key);
  if (known !== undefined) return known;
  const started = makeMissing(employee).finally(() => running.delete(key));
  running.set(key, started);
  return started;
}

async function makeMissing(employee: string): Promise<Room[]> {
  const before = await listRooms(employee);
  const missing = roomKinds.filter((kind) => !before.some((room) => room.kind === kind));
  for (const kind of missing) await createRoom({ kind, employee, name: deskTexts.teams.rooms[kind].name });
  const rooms = missing.length === 0 ? before : await listRooms(employee);
  return roomKinds.flatMap((kind) => rooms.find((room) => room.kind === kind) ?? []);
}
