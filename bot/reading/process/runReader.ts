import { limits } from '../limits.ts';
import type { FileResult } from '../readResult.ts';
import { refuse, type RefusalCode } from '../refusals.ts';
import type { ReaderChild } from './readerChildren.ts';
import { residentMb } from './residentMb.ts';
import type { ReaderMessage, ReadRequest } from './readerMessages.ts';

const memoryCheckMs = 20;

/** Hands a fresh process its file and waits for the answer, the time limit, the memory limit or a stop. */
export function runReader(
  { process: child, ready }: ReaderChild,
  {
    request,
    onProgress,
    signal,
  }: {
    request: ReadRequest;
    onProgress: ((done: number, total: number, text: string) => void) | undefined;
    signal: AbortSignal | undefined;
  },
): Promise<FileResult> {
  return new Promise((resolve) => {
    const tooLong = (): void => {
      end(refuse('timeLimit'));
    };
    let stall = setTimeout(tooLong, limits.startMs);
    const total = setTimeout(tooLong, limits.startMs + request.totalMs);
    const move = (): void => {
      clearTimeout(stall);
      stall = setTimeout(tooLong, request.stallMs);
    };
    const memory = setInterval(() => {
      if ((residentMb(child.pid) ?? 0) > request.memoryMb) end(refuse('memoryLimit'));
    }, memoryCheckMs);
    const stop = (): void => {
      end(refuse('stopped'));
    };
    signal?.addEventListener('abort', stop, { once: true });
    // It may have been pressed while the file waited for its turn.
    if (signal?.aborted === true) queueMicrotask(stop);

    const end = (result: FileResult): void => {
      clearTimeout(stall);
      clearTimeout(total);
      clearInterval(memory);
      signal?.removeEventListener('abort', stop);
      child.removeAllListeners();
      // A late pipe error of a process that is being killed is no news.
      child.on('error', () => undefined);
      child.kill('SIGKILL');
      resolve(result);
    };
    child.on('message', (message: ReaderMessage) => {
      if (message.type === 'progress') {
        move();
        onProgress?.(message.done, message.total, message.text);
      }
      if (message.type === 'result') end(message.result);
    });
    child.on('error', () => {
      end(refuse('damaged'));
    });
    child.on('exit', (code, signalName) => {
      end(refuse(causeOfDeath(code, signalName)));
    });
    void ready.then(() => {
      if (child.exitCode !== null || child.signalCode !== null) end(refuse('damaged'));
      if (!child.connected) return;
      move();
      child.send(request);
    });
  });
}

/** V8 aborts when its heap is full; any other death is a parser's fault on a file nobody can repair here. */
function causeOfDeath(code: number | null, signal: NodeJS.Signals | null): RefusalCode {
  const isHeapFull = code === 134 || ['SIGABRT', 'SIGTRAP', 'SIGILL'].includes(signal ?? '');
  return isHeapFull ? 'memoryLimit' : 'damaged';
}
