import { z } from 'zod';

/**
 * The envelope in which office.js talks to the page around it: JSON text by postMessage, as read from the
 * web build of `@microsoft/office-js` (Microsoft.Office.Common.Request and Response).
 */
const request = 0;
const response = 1;
const actionTypes = { invoke: 0, registerEvent: 1, unregisterEvent: 2 } as const;
const responseTypes = { forCalling: 0, forEventing: 1 } as const;

const requestSchema = z.object({
  _messageType: z.literal(request),
  _conversationId: z.string(),
  _correlationId: z.number(),
  _actionType: z.number(),
  _actionName: z.string(),
  _data: z.unknown().optional(),
});

export interface PaneCall {
  readonly name: string;
  readonly data: unknown;
}

/** What a host answers to a call; `undefined` data is sent as null. */
export type HostAnswer = (call: PaneCall) => unknown;

export interface PaneLink {
  /**
   * Sends an event to the pane once it has asked for it: a pane that is still opening hears the newest one as soon as
   * it listens, so that it does not stay with what was selected before. Names compare without regard to case.
   */
  fire(eventName: string, data: unknown): void;
  close(): void;
}

interface PaneLinkOptions {
  /** this page's window */
  readonly page: Window;
  /** the pane's window; read late because a reload replaces it */
  readonly pane: () => Window | null;
  readonly conversationId: string;
  readonly answer: HostAnswer;
  readonly report: (problem: string) => void;
}

/** Answers one pane. Messages of other windows, origins or conversations are not for us and stay unanswered. */
export function linkPane({ page, pane, conversationId, answer, report }: PaneLinkOptions): PaneLink {
  const wanted = new Set<string>();
  const missed = new Map<string, unknown>();

  function post(fields: Readonly<Record<string, unknown>>): void {
    const message = {
      _messageType: response,
      _conversationId: conversationId,
      _serializerVersion: 1,
      ...fields,
    };
    pane()?.postMessage(JSON.stringify({ ...message, _origin: page.location.origin }), page.location.origin);
  }

  function postEvent(name: string, data: unknown): void {
    const event = { _actionName: name, _correlationId: -1, _errorCode: 0, _data: data };
    post({ ...event, _responseType: responseTypes.forEventing });
  }

  function receive(event: MessageEvent): void {
    if (event.source !== pane() || event.origin !== page.location.origin) return;
    const call = readCall(event.data);
    if (call?._conversationId !== conversationId) return;
    const reply = (data: unknown, errorCode = 0) => {
      post({
        _actionName: call._actionName,
        _correlationId: call._correlationId,
        _errorCode: errorCode,
        _responseType: responseTypes.forCalling,
        _data: data ?? null,
      });
    };
    if (call._actionType === actionTypes.registerEvent) {
      wanted.add(call._actionName);
      reply({ Error: 0 });
      const key = call._actionName.toLowerCase();
      if (missed.has(key)) postEvent(call._actionName, missed.get(key));
      missed.delete(key);
    } else if (call._actionType === actionTypes.unregisterEvent) {
      wanted.delete(call._actionName);
      reply({ Error: 0 });
    } else {
      answerCall(call._actionName, call._data, reply);
    }
  }

  function answerCall(name: string, data: unknown, reply: (data: unknown, errorCode?: number) => void): void {
    Promise.resolve()
      .then(() => answer({ name, data }))
      .then((value) => reply(value))
      .catch((error: unknown) => {
        report(`${name}: ${error instanceof Error ? error.message : String(error)}`);
        reply(null, errorHandlingRequest);
      });
  }

  page.addEventListener('message', receive);
  return {
    fire(eventName, data) {
      const key = eventName.toLowerCase();
      const names = [...wanted].filter((name) => name.toLowerCase() === key);
      if (names.length === 0) missed.set(key, data);
      for (const name of names) postEvent(name, data);
    },
    close: () => page.removeEventListener('message', receive),
  };
}

/** InvokeResultCode.errorHandlingRequest */
const errorHandlingRequest = -2;

function readCall(rawData: unknown): z.infer<typeof requestSchema> | undefined {
  if (typeof rawData !== 'string') return undefined;
  try {
    return requestSchema.safeParse(JSON.parse(rawData)).data;
  } catch {
    return undefined;
  }
}
