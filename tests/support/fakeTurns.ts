import { randomUUID } from 'node:crypto';
import { turnRequestSchema } from '../../bot/contract/turnRequest.ts';
import { turnEventSchema, type TurnEvent } from '../../bot/contract/turnEvents.ts';
import type { LiveTurn, TurnInput, Turns } from '../../bot/assistant/turns.ts';

/** What a fake turn says: events, and waits between them in milliseconds of the given clock. */
export type Script = (TurnEvent | { wait: number })[];

export interface FakeTurns extends Turns {
  /** What was begun, in order. */
  begun: TurnInput[];
  /** Ids of the turns on which somebody pressed stop. */
  stopped: string[];
}

/**
 * `Turns` from scripts. Strict as the real one: a request or event that does not fit the contract throws, nothing
 * may follow the last event, the same request id follows the same turn, other content under it is a conflict.
 */
export function createFakeTurns(
  scriptOf: (input: TurnInput) => Script,
  wait: (ms: number, signal: AbortSignal) => Promise<void> = async () => undefined,
): FakeTurns {
  const turns = new Map<string, { input: string; turn: LiveTurn }>();
  const fake: FakeTurns = {
    begun: [],
    stopped: [],
    async begin(input) {
      checkInput(input);
      const key = `${input.employee.id} ${input.requestId}`;
      const content = JSON.stringify(input);
      const known = turns.get(key);
      if (known !== undefined) {
        return known.input === content ? { kind: 'turn', turn: known.turn } : { kind: 'conflict' };
      }
      fake.begun.push(input);
      const turn = createTurn(scriptOf(input), wait, (id) => fake.stopped.push(id));
      turns.set(key, { input: content, turn });
      return { kind: 'turn', turn };
    },
  };
  return fake;
}

function checkInput(input: TurnInput): void {
  const { employee: _employee, channel: _channel, ...rest } = input;
  turnRequestSchema.parse({ ...rest, channel: 'word' });
}

function createTurn(
  script: Script,
  wait: (ms: number, signal: AbortSignal) => Promise<void>,
  onStop: (turnId: string) => void,
): LiveTurn {
  const turnId = randomUUID();
  const said: TurnEvent[] = [];
  const stopping = new AbortController();
  const listeners = new Set<() => void>();
  let ended = false;
  void play();
  return {
    turnId,
    async *events() {
      for (let next = 0; ; next += 1) {
        while (next >= said.length) {
          if (ended) return;
          await new Promise<void>((resolve) => listeners.add(resolve));
        }
        const event = said[next];
        if (event !== undefined) yield event;
      }
    },
    stop() {
      if (ended) return;
      onStop(turnId);
      stopping.abort();
    },
  };

  async function play(): Promise<void> {
    for (const step of script) {
      if ('type' in step) say(step);
      else await wait(step.wait, stopping.signal);
      if (stopping.signal.aborted) {
        say({ type: 'failed', code: 'stopped', text: 'Stopped.', next: 'Try again.' });
        return;
      }
    }
    if (!ended) throw new Error('a script must end with done, refused or failed');
  }

  function say(event: TurnEvent): void {
    if (ended) throw new Error(`${event.type} after the last event`);
    said.push(turnEventSchema.parse(event));
    ended = event.type === 'done' || event.type === 'refused' || event.type === 'failed';
    for (const listener of listeners) listener();
    listeners.clear();
  }
}
