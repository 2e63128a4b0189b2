import { useCallback, useEffect, useRef, useState } from 'react';
import type { TurnRequestInput } from '../../bot/contract/turnRequest.ts';
import type { Api } from './api.ts';
import { ApiProblem } from './ApiProblem.ts';
import { hasTooLongText } from './hasTooLongText.ts';
import { endOf, idleView, isLast, withEnd, withEvent, type TurnEnd, type TurnView } from './turnView.ts';

export type TurnAsk = Omit<TurnRequestInput, 'requestId'>;

export interface TurnHandle {
  view: TurnView;
  /** What the shown turn was asked, or undefined before the first. */
  ask: TurnAsk | undefined;
  /** Starts a turn; one that still runs here is stopped first. */
  start(ask: TurnAsk): void;
  /** The same question again. After a broken connection it picks up the same turn. */
  retry(): void;
  stop(): void;
}

/** One place of a pane where turns run, one after another. `newId` makes request ids. */
export function useTurn(
  api: Pick<Api, 'runTurn'>,
  newId: () => string = () => crypto.randomUUID(),
): TurnHandle {
  const [view, setView] = useState(idleView);
  const [ask, setAsk] = useState<TurnAsk | undefined>(undefined);
  const running = useRef<AbortController | undefined>(undefined);
  const last = useRef<{ request: TurnRequestInput; sameTurn: boolean } | undefined>(undefined);

  useEffect(() => () => running.current?.abort(), []);

  const run = useCallback(
    async (request: TurnRequestInput) => {
      running.current?.abort();
      const control = new AbortController();
      running.current = control;
      last.current = { request, sameTurn: false };
      const show = (change: (view: TurnView) => TurnView) => {
        if (running.current === control) setView(change);
      };
      setView({ ...idleView, phase: 'running' });
      const end = await follow(api, request, control.signal, show);
      if (last.current.request === request) last.current.sameTurn = end.kind === 'cut' && end.sameTurn;
      show((now) => (now.phase === 'ended' ? now : withEnd(now, end)));
    },
    [api],
  );

  const start = useCallback(
    (next: TurnAsk) => {
      setAsk(next);
      void run({ ...next, requestId: newId() });
    },
    [run, newId],
  );
  const retry = useCallback(() => {
    if (!last.current) return;
    const { request, sameTurn } = last.current;
    void run(sameTurn ? request : { ...request, requestId: newId() });
  }, [run, newId]);
  const stop = useCallback(() => {
    running.current?.abort();
  }, []);
  return { view, ask, start, retry, stop };
}

/** Reads a turn to its end. What went wrong on the way is an end too, never an exception. */
async function follow(
  api: Pick<Api, 'runTurn'>,
  request: TurnRequestInput,
  signal: AbortSignal,
  show: (change: (view: TurnView) => TurnView) => void,
): Promise<TurnEnd> {
  if (hasTooLongText(request)) return { ...cut('tooLarge'), sameTurn: false };
  let ended: TurnEnd | undefined;
  try {
    // Read on after the last event until the service closes: leaving earlier would look like a stop to it.
    for await (const event of api.runTurn(request, signal)) {
      show((view) => withEvent(view, request.skill, event));
      if (isLast(event)) ended ??= endOf(event);
    }
    return ended ?? (signal.aborted ? { kind: 'stopped' } : cut('cut'));
  } catch (error) {
    if (ended) return ended;
    if (signal.aborted) return { kind: 'stopped' };
    if (!(error instanceof ApiProblem)) return cut('cut');
    const { code, status, detail, next } = error.problem;
    return {
      kind: 'cut',
      code,
      status,
      text: status === 0 ? undefined : detail,
      next,
      sameTurn: code === 'offline',
    };
  }
}

function cut(code: string): Extract<TurnEnd, { kind: 'cut' }> {
  return { kind: 'cut', code, status: 0, text: undefined, next: undefined, sameTurn: true };
}
