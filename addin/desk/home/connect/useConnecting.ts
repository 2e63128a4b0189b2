import { useCallback, useEffect, useRef, useState } from 'react';
import type { ConnectEvent, ConnectRequest, ModelConnection } from '../../../../bot/contract/deskModels.ts';
import { markModelChange } from '../../shared/modelMark.ts';
import { connectModel } from '../../shared/modelsApi.ts';
import { describeFailure } from '../../shared/useLoaded.ts';

type Step = Extract<ConnectEvent, { type: 'step' }>['step'];
export type Report = Extract<ConnectEvent, { type: 'connected' }>['report'];

export type Connecting =
  | { state: 'idle' }
  | { state: 'testing'; step: Step }
  | { state: 'choosing'; offer: string; models: string[] }
  | { state: 'failed'; text: string; next: string }
  | { state: 'canceled' }
  | { state: 'connected'; model: string; report: Report };

/** One attempt at a time to connect a model; leaving the page or Cancel ends it and changes nothing. */
export function useConnecting(employee: string, onConnected: (connection: ModelConnection) => void) {
  const [connecting, setConnecting] = useState<Connecting>({ state: 'idle' });
  const running = useRef<AbortController | undefined>(undefined);
  useEffect(() => () => running.current?.abort(), []);

  const connect = useCallback(
    async (request: ConnectRequest) => {
      running.current?.abort();
      const control = new AbortController();
      running.current = control;
      setConnecting({ state: 'testing', step: 'reach' });
      try {
        for await (const event of connectModel(employee, request, control.signal)) {
          if (control.signal.aborted) return;
          setConnecting(after(event));
          if (event.type !== 'connected') continue;
          onConnected(event.connection);
          markModelChange();
        }
      } catch (error) {
        if (!control.signal.aborted) setConnecting({ state: 'failed', ...describeFailure(error) });
      }
    },
    [employee, onConnected],
  );

  const cancel = useCallback(() => {
    running.current?.abort();
    setConnecting({ state: 'canceled' });
  }, []);

  const reset = useCallback(() => {
    setConnecting({ state: 'idle' });
  }, []);

  return { connecting, connect, cancel, reset };
}

function after(event: ConnectEvent): Connecting {
  switch (event.type) {
    case 'step':
      return { state: 'testing', step: event.step };
    case 'choose':
      return { state: 'choosing', offer: event.offer, models: event.models };
    case 'failed':
      return { state: 'failed', text: event.text, next: event.next };
    case 'connected':
      return { state: 'connected', model: event.connection.model, report: event.report };
  }
}
