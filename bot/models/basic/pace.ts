import { setImmediate as nextTurn } from 'node:timers/promises';
import { ModelError } from '../modelError.ts';

/** Reports work done, in characters; now and then lets the event loop run. @throws ModelError `stopped` */
export type Pace = (characters: number) => Promise<void>;

/** Work between two breaths: a few milliseconds on a slow core. */
const breath = 60_000;

export function createPace(signal: AbortSignal): Pace {
  let since = 0;
  return async (characters) => {
    if (signal.aborted) throw new ModelError('stopped');
    since += characters;
    if (since < breath) return;
    since = 0;
    await nextTurn();
    if (signal.aborted) throw new ModelError('stopped');
  };
}
