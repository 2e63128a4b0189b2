import { createClaimCheck } from '../../../../bot/assistant/grounding/claims.ts';
import type { ClearedMaterial } from '../../../../bot/domain/material.ts';

const thread = [
  {
    ...{ id: 'm1', kind: 'mail', name: 'Fleet review' },
    mail: {
      subject: 'The annual report',
      from: 'Castro, Lena (DOT) <lena.castro@agency.example>',
      to: ['Omar Haddad <omar.haddad@agency.example>', 'Priya Shah <priya.shah@agency.example>'],
      date: '2026-06-01T14:00:00Z',
    },
    parts: [
      { place: 'message', text: 'Dana Ruiz and John Smith send it by June 15. Baker, Tom agrees.' },
      { place: 'message', text: 'Nobody else was there with Grace' },
      { place: 'message', text: 'Kim came later.' },
    ],
  },
] as unknown as ClearedMaterial[];

describe('words that a model gives as a name or a date', () => {
  const stands = createClaimCheck(thread);

  it.each([
    ['stand in the text', 'Dana Ruiz', true],
    ['stand in another order', 'Tom Baker', true],
    ['stand in a header', 'Lena Castro', true],
    ['are a part of a word', 'Ann', false],
    ['are words of two people', 'Dana Smith', false],
    ['are words of two headers', 'Priya Haddad', false],
    ['are words of two parts', 'Grace Kim', false],
    ['stand nowhere', 'Maria Lopez', false],
    ['are none', '—', true],
  ])('that %s', (_name, claim, isThere) => {
    expect(stands(claim, undefined)).toBe(isThere);
  });

  it.each([
    ['by June 15', true],
    ['by June 1', false],
  ])('and their source: %s', (claim, isThere) => {
    expect(stands(claim, { materialId: 'm1', quote: 'Dana Ruiz and John Smith send it by June 15.' })).toBe(
      isThere,
    );
  });
});
