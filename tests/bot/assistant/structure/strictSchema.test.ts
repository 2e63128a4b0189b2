import { z } from 'zod';
import { strictSchema } from '../../../../bot/assistant/structure/strictSchema.ts';

describe('strictSchema', () => {
  it('closes objects and requires every property', () => {
    const item = z.strictObject({ text: z.string(), owner: z.string().nullable() });
    expect(strictSchema(z.strictObject({ items: z.array(item) }))).toEqual({
      type: 'object',
      properties: {
        items: {
          type: 'array',
          items: {
            type: 'object',
            properties: { text: { type: 'string' }, owner: { type: ['string', 'null'] } },
            required: ['text', 'owner'],
            additionalProperties: false,
          },
        },
      },
      required: ['items'],
      additionalProperties: false,
    });
  });

  it.each([
    ['an optional property', z.strictObject({ text: z.string().optional() }), 'not required: text'],
    ['an open object', z.object({ text: z.string() }), 'not closed'],
    ['a length', z.strictObject({ text: z.string().max(5) }), 'maxLength'],
    ['one inside a list', z.strictObject({ list: z.array(z.object({})) }), 'answer.list[]: not closed'],
  ])('refuses %s', (_name, schema, message) => {
    expect(() => strictSchema(schema)).toThrow(message);
  });
});
