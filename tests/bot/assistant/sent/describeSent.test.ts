import { describeSent } from '../../../../bot/assistant/sent/describeSent.ts';
import type { SentRequest } from '../../../../bot/contract/sent.ts';

const facts = {
  ...{ turnId: 't', at: '2026-11-24T12:00:00Z', policyVersion: 1, auditHash: 'h', blocked: [] },
  ...{ mode: 'model' as const, isAnswered: true },
};

function request(...texts: string[]): SentRequest {
  const messages = texts.map((text) => ({ role: 'user' as const, text }));
  return { model: 'm', host: 'this machine', instructions: 'Repeat [US_SSN 0].', messages, parameters: [] };
}

describe('the record of what left', () => {
  it('counts each mask of the messages and none of the instructions', () => {
    const { masks } = describeSent(facts, [
      request('[US_SSN 7] and [PHONE 3]', '[US_SSN 7], (US_SSN 8), [CASE 1]'),
    ]);
    expect(masks).toEqual([
      { mask: '[US_SSN 7]', type: 'US_SSN', places: 2 },
      { mask: '[PHONE 3]', type: 'PHONE', places: 1 },
    ]);
  });

  it.each([
    ['left', 'model', [request('a')]],
    ['wouldLeave', 'basic', [request('a')]],
    ['notAsked', 'model', []],
    ['notAsked', 'basic', []],
  ] as const)('is %s in mode %s', (kind, mode, requests) => {
    expect(describeSent({ ...facts, mode }, requests).kind).toBe(kind);
  });

  it('is stopped when there was neither a request nor an answer', () => {
    expect(describeSent({ ...facts, isAnswered: false }, []).kind).toBe('stopped');
    expect(describeSent({ ...facts, isAnswered: false }, [request('a')]).kind).toBe('left');
  });

  it('cuts the longest texts first and says how much is not kept', () => {
    const { requests } = describeSent(
      facts,
      [request('a'.repeat(10)), request('b'.repeat(100), 'c'.repeat(80))],
      90,
    );
    const messages = requests.flatMap((one) => one.messages);
    expect(messages.map(({ text }) => text.length)).toEqual([10, 40, 40]);
    expect(messages.map(({ notKept }) => notKept)).toEqual([undefined, 60, 40]);
  });

  it('keeps what fits as it is', () => {
    const all = [request('a'.repeat(40), 'b'.repeat(50))];
    expect(describeSent(facts, all, 90).requests).toEqual(all);
  });
});
