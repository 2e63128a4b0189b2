import type { IncomingMessage } from 'node:http';
import type { AnswerReader, Signal } from './answerReader.ts';
import type { Clock } from '../clock.ts';
import { createSseParser } from './sse.ts';
import type { LifeWatch } from './timers.ts';
import { modelError } from './translateFailure.ts';

/** Text that waits for a slow consumer before the socket is left unread. */
const maxWaitingChars = 65_536;
/** For a server that keeps talking after the end of the answer. */
const farewellMs = 1_000;
/** For a server that gave its finish and then neither says more nor hangs up. */
const graceMs = 2_000;
/** For a server that never stops; twenty times the longest answer that any skill asks for. */
const longestAnswer = 4_000_000;

/**
 * Reads the body of a streamed answer: every socket read is parsed at once, and all text of it (and of those that
 * came while the consumer was busy) leaves as one signal. Ends after the `end` signal; text that came before a failure
 * is yielded before the failure is thrown.
 * @throws ModelError modelCut, modelInvalid, or what the reader throws
 */
export async function* readAnswer(options: {
  body: IncomingMessage;
  reader: AnswerReader;
  watch: LifeWatch;
  clock: Clock;
}): AsyncGenerator<Signal, void> {
  const { body, watch, clock } = options;
  if (body.headers['content-type']?.startsWith('text/event-stream') !== true) {
    body.destroy();
    throw modelError('modelSetup', 'notAStream', { status: body.statusCode });
  }
  const inbox = collect(options);
  try {
    for (;;) {
      const signal = inbox.take();
      if (signal === undefined) {
        if (inbox.failure() !== undefined) throw inbox.failure();
        await inbox.news();
        continue;
      }
      yield signal;
      if (signal.type === 'end') return;
    }
  } finally {
    watch.stop();
    letGo(body, clock, inbox.hasEnded());
  }
}

interface Inbox {
  take(): Signal | undefined;
  failure(): unknown;
  hasEnded(): boolean;
  news(): Promise<void>;
}

function collect(options: {
  body: IncomingMessage;
  reader: AnswerReader;
  watch: LifeWatch;
  clock: Clock;
}): Inbox {
  const { body, reader, watch, clock } = options;
  let text = '';
  let thinks = false;
  let hasSpoken = false;
  let length = 0;
  let end: Signal | undefined;
  let failure: unknown;
  let wake: (() => void) | undefined;
  let callOffGrace: (() => void) | undefined;

  const parser = createSseParser((data, event) => {
    if (end === undefined) sort(reader.read(data, event));
  });

  function sort(signal: Signal | undefined): void {
    if (signal?.type === 'text') {
      text += signal.text;
      length += signal.text.length;
      if (signal.text !== '') watch.sawText();
      if (length > longestAnswer) sort({ type: 'end', finish: 'length', usage: undefined });
    } else if (signal?.type === 'thinking') {
      thinks = true;
      watch.sawThinking();
    } else if (signal?.type === 'end') {
      end = signal;
      text += reader.rest?.() ?? '';
      watch.stop();
      callOffGrace?.();
    }
  }

  function settle(step: () => void): void {
    if (end !== undefined || failure !== undefined) return;
    try {
      step();
    } catch (error) {
      failure = error instanceof RangeError ? modelError('modelInvalid', 'hugeEvent') : error;
    }
    wake?.();
  }

  const hangUp = (): void => {
    settle(() => {
      sort(reader.endOfStream());
    });
  };

  body.on('data', (chunk: Buffer) => {
    watch.sawLife();
    settle(() => {
      parser.push(chunk);
      if (end === undefined && reader.endOfStream() !== undefined)
        callOffGrace ??= clock.after(graceMs, hangUp);
    });
    if (text.length > maxWaitingChars && end === undefined) {
      body.pause();
      watch.pause();
    }
  });
  body.on('end', () => {
    settle(() => {
      sort(reader.endOfStream());
      if (end !== undefined) return;
      if (reader.isForeign()) throw modelError('modelSetup', 'foreignStream');
      throw modelError('modelCut', 'noTerminalEvent', { isPassing: true });
    });
  });
  const onBroken = (): void => {
    settle(() => {
      throw modelError('modelCut', 'cut', { isPassing: true });
    });
  };
  body.on('error', onBroken);
  body.on('close', onBroken);

  return {
    take() {
      if (thinks && !hasSpoken) {
        thinks = false;
        return { type: 'thinking' };
      }
      if (text !== '') {
        hasSpoken = true;
        const signal: Signal = { type: 'text', text };
        text = '';
        thinks = false;
        if (body.isPaused()) {
          watch.resume();
          body.resume();
        }
        return signal;
      }
      if (thinks) {
        thinks = false;
        return { type: 'thinking' };
      }
      return end;
    },
    failure: () => failure,
    hasEnded: () => end !== undefined,
    async news() {
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
      wake = undefined;
    },
  };
}

/** After a whole answer the connection may serve the next one; in all other cases it is closed. */
function letGo(body: IncomingMessage, clock: Clock, hasEnded: boolean): void {
  if (!hasEnded) {
    body.destroy();
    return;
  }
  if (body.readableEnded || body.destroyed) return;
  const callOff = clock.after(farewellMs, () => {
    body.destroy();
  });
  body.on('close', callOff);
  body.resume();
}
