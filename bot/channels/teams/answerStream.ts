import type { Clock } from '../../clock.ts';
import type { Address, OutgoingActivity } from './outgoing.ts';
import type { SendFault } from './sendFault.ts';
import { streamedCharacters } from './splitText.ts';
import type { SendOptions, SendOutcome, TeamsSender } from './teamsSender.ts';
import { texts } from './texts.ts';

/** Milliseconds; https://learn.microsoft.com/microsoftteams/platform/bots/streaming-ux. */
const streamTiming = {
  /** Between two updates: the page advises 1.5 to 2 s and refuses more than one a second. */
  updateGap: 1_600,
  /** Before the final, for the same limit. */
  finalGap: 1_050,
  /** After the first request; Teams ends a stream at 120 s, and a queued send may wait. */
  closeAfter: 105_000,
  /** Between updates of the message once its stream is closed. */
  editGap: 5_000,
} as const;

export interface AnswerStream {
  /** Says what is being done; only before the first text. */
  inform(text: string): void;
  /** All text so far. */
  show(text: string): void;
  /** The end; `message.text` begins with all text that was shown. Gives the id of the message that people see. */
  finish(message: OutgoingActivity): Promise<StreamEnd>;
  /** Length of the text that people may have seen; a final may not be shorter. */
  shown(): number;
}

export type StreamEnd =
  | { kind: 'ended'; id: string }
  /** The person closed the stream: nothing more can go into it. `seen`: the text that stays in it. */
  | { kind: 'stopped'; seen: string }
  | { kind: 'lost' };

type Update = { kind: 'informative' | 'streaming'; text: string };
type State =
  | { name: 'new' }
  | { name: 'open'; id: string; sequence: number }
  /** The stream was ended before the answer was complete; its message is updated from here on. */
  | { name: 'editing'; id: string }
  /** Teams wants no stream here: everything goes into one message at the end. */
  | { name: 'plain' }
  | { name: 'stopped' };

/** One answer in a one-to-one chat, streamed as Teams documents it. */
export function createAnswerStream(deps: {
  sender: TeamsSender;
  address: Address;
  clock: Clock;
  onStopped: () => void;
}): AnswerStream {
  const { sender, address, clock } = deps;
  const finishing = new AbortController();
  let state: State = { name: 'new' };
  let pending: Update | undefined;
  let shownText = '';
  /** Length of the longest text that was sent, whether its answer has come or not. */
  let reach = 0;
  let lastSentAt = Number.NEGATIVE_INFINITY;
  let pumping: Promise<void> | undefined;
  /** Sends follow each other: the next starts when the one before was answered. */
  let tail: Promise<unknown> = Promise.resolve();

  return {
    inform(text) {
      if (shownText === '' && pending?.kind !== 'streaming')
        offer({ kind: 'informative', text: text.slice(0, 1_000) });
    },
    show(text) {
      // The final goes on from here with other white space: what is shown must be contained in it.
      const trimmed = text.trimEnd();
      if (trimmed.length <= streamedCharacters && trimmed !== '') offer({ kind: 'streaming', text: trimmed });
    },
    async finish(message) {
      pending = undefined;
      finishing.abort();
      await pumping;
      return inTurn(() => end(message));
    },
    shown: () => reach,
  };

  function offer(update: Update): void {
    if (finishing.signal.aborted) return;
    pending = update;
    pumping ??= pump().finally(() => {
      pumping = undefined;
    });
  }

  async function pump(): Promise<void> {
    while (pending !== undefined && !finishing.signal.aborted) {
      const gap = state.name === 'editing' ? streamTiming.editGap : streamTiming.updateGap;
      const early = lastSentAt + gap - clock.now();
      // The first sign of life goes out at once, however fast the answer is.
      if (early > 0) await clock.wait(early, finishing.signal);
      const update: Update | undefined = pending;
      if (update === undefined) return;
      pending = undefined;
      await inTurn(() => send(update));
    }
  }

  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = tail.then(work);
    tail = done.catch(() => undefined);
    return done;
  }

  async function send(update: Update): Promise<void> {
    if (update.kind === 'streaming') reach = Math.max(reach, update.text.length);
    switch (state.name) {
      case 'new':
        return start(update);
      case 'open':
        return go(update, state);
      case 'editing':
        if (update.kind === 'streaming')
          await edit(state.id, { type: 'message', text: update.text }, 'progress');
        if (update.kind === 'streaming') shownText = update.text;
        return;
      case 'plain':
      case 'stopped':
        return;
    }
  }

  async function start(update: Update): Promise<void> {
    const outcome = await post(() => typing(update, 1, undefined), { priority: 'first' });
    lastSentAt = clock.now();
    if (outcome.kind === 'fault') {
      if (outcome.fault.kind === 'streamRefused') state = { name: 'plain' };
      return;
    }
    if (outcome.kind === 'replaced' || outcome.id === '') return;
    state = { name: 'open', id: outcome.id, sequence: 1 };
    if (update.kind === 'streaming') shownText = update.text;
    void closeInTime(outcome.id);
  }

  async function go(update: Update, open: Extract<State, { name: 'open' }>): Promise<void> {
    const make = () => {
      open.sequence += 1;
      return typing(update, open.sequence, open.id);
    };
    const outcome = await post(make, { priority: 'progress', replaceKey: `stream ${open.id}` });
    lastSentAt = clock.now();
    if (outcome.kind === 'sent' && update.kind === 'streaming') shownText = update.text;
    if (outcome.kind === 'fault') afterFault(outcome.fault, open.id);
  }

  /** Teams gives a stream two minutes; a longer answer goes on as updates of the message. */
  async function closeInTime(id: string): Promise<void> {
    await clock.wait(streamTiming.closeAfter, finishing.signal);
    if (finishing.signal.aborted) return;
    await inTurn(async () => {
      if (state.name !== 'open') return;
      await clock.wait(Math.max(0, lastSentAt + streamTiming.finalGap - clock.now()));
      const text = shownText === '' ? texts.stillWorking : `${shownText}\n\n_${texts.restFollows}_`;
      const outcome = await post(() => final({ type: 'message', text }, id), { priority: 'final' });
      lastSentAt = clock.now();
      if (outcome.kind === 'fault') afterFault(outcome.fault, id);
      if (outcome.kind === 'sent') state = { name: 'editing', id };
    });
  }

  async function end(message: OutgoingActivity): Promise<StreamEnd> {
    if (state.name === 'open') {
      const { id } = state;
      await clock.wait(Math.max(0, lastSentAt + streamTiming.finalGap - clock.now()));
      const outcome = await post(() => final(message, id), { priority: 'final' });
      if (outcome.kind === 'sent') return { kind: 'ended', id };
      if (outcome.kind === 'fault') afterFault(outcome.fault, id);
    }
    if (state.name === 'editing') return edit(state.id, message, 'final');
    if (state.name === 'stopped') return { kind: 'stopped', seen: shownText };
    const outcome = await post(() => message, { priority: 'final' });
    return outcome.kind === 'sent' ? { kind: 'ended', id: outcome.id } : { kind: 'lost' };
  }

  async function edit(id: string, message: OutgoingActivity, priority: SendOptions['priority']) {
    const outcome = await sender.update(address, id, message, { priority });
    lastSentAt = clock.now();
    return outcome.kind === 'sent' ? ({ kind: 'ended', id } as const) : ({ kind: 'lost' } as const);
  }

  function afterFault(fault: SendFault, id: string): void {
    if (fault.kind === 'stopped') {
      state = { name: 'stopped' };
      deps.onStopped();
    } else if (fault.kind === 'expired') state = { name: 'editing', id };
    else if (fault.kind === 'streamRefused') state = { name: 'plain' };
  }

  function post(make: () => OutgoingActivity, options: SendOptions): Promise<SendOutcome> {
    return sender.send(address, make, options);
  }
}

function typing(update: Update, streamSequence: number, streamId: string | undefined): OutgoingActivity {
  const info = { type: 'streaminfo', streamType: update.kind, streamSequence };
  return {
    type: 'typing',
    text: update.text,
    entities: [streamId === undefined ? info : { ...info, streamId }],
  };
}

function final(message: OutgoingActivity, streamId: string): OutgoingActivity {
  const info = { type: 'streaminfo', streamType: 'final', streamId };
  return { ...message, entities: [info, ...(message.entities ?? [])] };
}
