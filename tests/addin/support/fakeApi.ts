import type { Api } from '../../../addin/api/api.ts';
import type { Sent } from '../../../bot/contract/sent.ts';
import type { Session } from '../../../bot/contract/session.ts';
import type { Receipt, TurnEvent } from '../../../bot/contract/turnEvents.ts';
import type { TurnRequestInput } from '../../../bot/contract/turnRequest.ts';

/** A service whose turns a test plays by hand, event by event. */
export function createFakeApi(over: Partial<Api> = {}) {
  const requests: TurnRequestInput[] = [];
  const feedback: unknown[] = [];
  const acknowledged: number[] = [];
  const turns: { send: (...events: TurnEvent[]) => void; cut: () => void; signal: AbortSignal }[] = [];
  const api: Api = {
    getSession: () => Promise.resolve(session()),
    getThread: () => Promise.resolve(undefined),
    getReceipt: (id) => Promise.resolve({ ...receipt(), id }),
    getSent: (turnId) => Promise.resolve(sent({ turnId })),
    getHelpPages: () => Promise.resolve({ pages: [] }),
    getHelpPage: () => Promise.reject(new Error('there is none')),
    getHistory: () => Promise.resolve({ turns: [] }),
    getConversations: () => Promise.resolve({ conversations: [] }),
    getConversation: () => Promise.reject(new Error('there is none')),
    renameConversation: () => Promise.resolve(),
    sendFeedback: (sent) => {
      feedback.push(sent);
      return Promise.resolve();
    },
    acknowledge: (version) => {
      acknowledged.push(version);
      return Promise.resolve();
    },
    check: () => Promise.resolve([]),
    async *runTurn(request, signal) {
      requests.push(request);
      const queue: (TurnEvent | 'cut')[] = [];
      let wake: () => unknown = () => undefined;
      const add = (...more: (TurnEvent | 'cut')[]) => {
        queue.push(...more);
        wake();
      };
      turns.push({
        send: (...events) => {
          add(...events);
        },
        cut: () => {
          add('cut');
        },
        signal,
      });
      signal.addEventListener('abort', () => {
        add('cut');
      });
      for (;;) {
        const next = queue.shift();
        if (next === 'cut') return;
        if (next) yield next;
        else await new Promise<void>((resolve) => (wake = resolve));
      }
    },
    ...over,
  };
  return { api, requests, turns, feedback, acknowledged };
}

export function session(over: Partial<Session> = {}): Session {
  return {
    employee: { id: 'e1', name: 'Taylor Sample' },
    agency: 'TSS',
    secretariat: 'Technology Services and Security',
    workspace: 'Commonwealth',
    roles: ['employee'],
    abilities: {
      skills: ['ask', 'summarize', 'summarizeThread', 'draft', 'rewrite', 'reply'],
      unavailable: [
        { skill: 'translate', reason: 'Translation needs an AI model.', next: 'Ask your administrator.' },
      ],
      rewriteStyles: ['plain', 'correct'],
    },
    mode: 'basic',
    model: 'basic',
    contact: 'assistant-help@example.gov',
    ...over,
  };
}

export function sent(over: Partial<Sent> = {}): Sent {
  const text = 'Request: When?\n\n<<material ab id="m1" kind="mail">>\nHer number is [US_SSN 7]; [US_SSN 8].';
  return {
    ...{ turnId: 't1', at: '2026-11-24T15:00:00Z', kind: 'wouldLeave', policyVersion: 3, receiptId: 'R-1' },
    ...{ auditHash: 'a1b2', blocked: [] },
    masks: [{ mask: '[US_SSN 7]', type: 'US_SSN', places: 1 }],
    requests: [
      {
        ...{ model: '', host: '', instructions: 'Repeat [US_SSN 0].' },
        messages: [{ role: 'user', text }],
        parameters: [{ name: 'store', value: 'false' }],
      },
    ],
    ...over,
  };
}

export function receipt(over: Partial<Receipt> = {}): Receipt {
  return {
    id: 'r1',
    turnId: 't1',
    at: '2026-11-03T15:00:00.000Z',
    skill: 'ask',
    mode: 'basic',
    model: 'basic',
    policyVersion: 3,
    masked: { US_SSN: 2 },
    sources: [{ id: 'document', name: 'Test.docx', sha256: 'ab' }],
    coverage: { read: 7, of: 7, unit: 'messages' },
    unverified: 0,
    tokens: { input: 10, output: 20 },
    auditHash: 'abc123',
    ...over,
  };
}
