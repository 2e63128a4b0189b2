import { limits } from '../limits.ts';
import type { FileResult } from '../readResult.ts';
import { refuse } from '../refusals.ts';
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
    let timer = setTimeout(() => {
      end(refuse('timeLimit'));
    }, limits.startMs + request.timeoutMs);
    const memory = setInterval(() => {
      if ((residentMb(child.pid) ?? 0) > request.memoryMb) end(refuse('memoryLimit'));
    }, memoryCheckMs);
    const stop = (): void => {
      end(refuse('stopped'));
    };
    signal?.addEventListener('abort', stop, { once: true });

    const end = (result: FileResult): void => {
      clearTimeout(timer);
      clearInterval(memory);
      signal?.removeEventListener('abort', stop);
      child.removeAllListeners();
      // A late pipe error of a process that is being killed is no news.
      child.on('error', () => undefined);
      child.kill('SIGKILL');
      resolve(result);
    };
    child.on('message', (message: ReaderMessage) => {
      if (message.type === 'progress') onProgress?.(message.done, message.total, message.text);
      if (message.type === 'result') end(message.result);
    });
    child.on('error', () => {
      end(refuse('damaged'));
    });
    child.on('exit', (code, signalName) => {
      // V8 aborts when its heap is full; any other death is a parser's fault on a file nobody can repair here.
      const isHeap =
        code === 134 || signalName === 'SIGABRT' || signalName === 'SIGTRAP' || signalName === 'SIGILL';
      end(refuse(isHeap ? 'memoryLimit' : 'damaged'));
    });
    void ready.then(() => {
      if (!child.connected) return;
      clearTimeout(timer);
      timer = setTimeout(() => {
        end(refuse('timeLimit'));
      }, request.timeoutMs);
      child.send(request);
    });
  });
}
