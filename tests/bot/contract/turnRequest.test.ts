import { turnLimits, turnRequestSchema } from '../../../bot/contract/turnRequest.ts';

const minimal = { requestId: 'r-1', skill: 'ask', channel: 'word' };

describe('turnRequestSchema', () => {
  it('fills defaults and ignores unknown fields', () => {
    const parsed = turnRequestSchema.parse({ ...minimal, futureField: 1 });
    expect(parsed).toMatchObject({ text: '', materials: [], locale: 'en-US' });
    expect(parsed).not.toHaveProperty('futureField');
  });

  it.each([
    ['unknown skill', { ...minimal, skill: 'divine' }],
    ['teams as a channel', { ...minimal, channel: 'teams' }],
    ['space in the id', { ...minimal, requestId: 'a b' }],
    ['empty id', { ...minimal, requestId: '' }],
    ['text over the limit', { ...minimal, text: 'x'.repeat(turnLimits.text + 1) }],
    [
      'twice the same material id',
      {
        ...minimal,
        materials: [
          { kind: 'selection', id: 'a', text: '' },
          { kind: 'selection', id: 'a', text: '' },
        ],
      },
    ],
    [
      'content that is not base64',
      { ...minimal, materials: [{ kind: 'file', id: 'a', name: 'a', contentBase64: '<>' }] },
    ],
    ['null', null],
    ['a list', []],
  ])('rejects %s', (_name, value) => {
    expect(turnRequestSchema.safeParse(value).success).toBe(false);
  });
});
