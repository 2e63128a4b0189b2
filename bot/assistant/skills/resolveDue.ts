import { resolveDueDate } from '../../models/basic/resolveDueDate.ts';
import type { Material } from '../../domain/material.ts';
import { holdsWords } from '../grounding/holdsWords.ts';

/**
 * The day of a task, from words of the mail alone: those that the model names when they stand in its quote; else the
 * date of the quote itself; else the named words when they stand in the message. A date that stands nowhere is none.
 * @returns ISO day or null
 */
export function resolveDue(dueText: string, quote: string, message: Material | undefined): string | null {
  const date = message?.mail?.date ?? '';
  const named = dueText.trim() === '' ? null : resolveDueDate(dueText, date);
  if (holdsWords(quote, dueText)) return named;
  if (dueText === '') return null;
  const inMessage = message?.parts.some((part) => holdsWords(part.text, dueText)) ?? false;
  return resolveDueDate(quote, date) ?? (inMessage ? named : null);
}
