import { fork, type ChildProcess } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { limits } from '../limits.ts';
import { projectFolder, readerFlags } from './readerFlags.ts';

export interface ReaderChild {
  process: ChildProcess;
  /** Settles when the process waits for its file, or has died on the way. */
  ready: Promise<void>;
}

export interface ReaderChildren {
  /**
   * A fresh process that has read nothing yet, as soon as one may run; `release` gives its place to the next
   * file. Each process serves one file.
   */
  take(): Promise<{ child: ReaderChild; release: () => void }>;
  /** Ends the waiting processes. Files that are being read are finished. */
  stop(): void;
}

export interface ReaderChildrenSettings {
  /** Processes at work at once; further files wait. */
  concurrent?: number;
  /** Started processes kept waiting, so that a small file costs no start. */
  spares?: number;
  memoryMb?: number;
}

export function createReaderChildren(settings: ReaderChildrenSettings = {}): ReaderChildren {
  const {
    concurrent = Math.max(2, availableParallelism()),
    spares = 2,
    memoryMb = limits.memoryMb,
  } = settings;
  const queue: (() => void)[] = [];
  let running = 0;
  let isStopped = false;
  let idle: ReaderChild[] = [];

  const keepSpares = (): void => {
    idle = idle.filter(isUsable);
    while (!isStopped && idle.length < spares) {
      const child = startReader(memoryMb);
      // A waiting process keeps nobody alive; it ends by itself when the service does.
      child.process.unref();
      child.process.channel?.unref();
      idle.push(child);
    }
  };
  const release = (): void => {
    const next = queue.shift();
    if (next === undefined) running -= 1;
    else next();
  };
  keepSpares();
  return {
    async take() {
      // A place that is handed on by `release` is counted already.
      if (running >= concurrent) await new Promise<void>((resolve) => queue.push(resolve));
      else running += 1;
      const child = idle.filter(isUsable).shift() ?? startReader(memoryMb);
      idle = idle.filter((one) => one !== child);
      child.process.ref();
      child.process.channel?.ref();
      keepSpares();
      return { child, release };
    },
    stop() {
      isStopped = true;
      for (const child of idle.splice(0)) child.process.kill('SIGKILL');
    },
  };
}

function isUsable({ process: child }: ReaderChild): boolean {
  return child.connected && child.exitCode === null;
}

function startReader(memoryMb: number): ReaderChild {
  const child = forkReader(memoryMb);
  const ready = new Promise<void>((resolve) => {
    for (const sign of ['message', 'exit', 'error'] as const) {
      child.once(sign, () => {
        resolve();
      });
    }
  });
  return { process: child, ready };
}

function forkReader(memoryMb: number): ChildProcess {
  return fork(new URL('./readerProcess.ts', import.meta.url), [], {
    execArgv: readerFlags(memoryMb),
    cwd: projectFolder,
    env: {},
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
}
