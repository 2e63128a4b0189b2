import { z } from 'zod';

/** Where each class of Word takes an insertion (Word JavaScript API reference, `insertText` and its sisters). */
export const insertLocations = {
  Body: { text: ['Replace', 'Start', 'End'], paragraph: ['Start', 'End'], break: ['Start', 'End'] },
  Range: {
    text: ['Replace', 'Start', 'End', 'Before', 'After'],
    paragraph: ['Before', 'After'],
    break: ['Before', 'After'],
  },
  Paragraph: {
    text: ['Replace', 'Start', 'End'],
    paragraph: ['Before', 'After'],
    break: ['Before', 'After'],
  },
  ContentControl: {
    text: ['Replace', 'Start', 'End'],
    paragraph: ['Start', 'End', 'Before', 'After'],
    break: ['Start', 'End', 'Before', 'After'],
  },
} as const satisfies Record<string, Record<'text' | 'paragraph' | 'break', readonly InsertLocation[]>>;

export type TextClass = keyof typeof insertLocations;
export type InsertLocation = 'Replace' | 'Start' | 'End' | 'Before' | 'After';

/** Schema of the location argument of one class for one way of inserting. */
export function locationSchema(
  textClass: TextClass,
  way: 'text' | 'paragraph' | 'break',
): z.ZodType<InsertLocation> {
  return z.enum(insertLocations[textClass][way]);
}
