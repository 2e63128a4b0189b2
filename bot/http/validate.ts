import type { Request, Response } from 'express';
import type { z } from 'zod';
import { sendProblem } from './problem.ts';

/** The body after its schema, or undefined after a 400 or 415 has been sent. */
export function validBody<T>(schema: z.ZodType<T>, request: Request, response: Response): T | undefined {
  if (request.is('application/json') === false) {
    sendProblem(response, 415, { code: 'notJson', next: 'Send application/json.' });
    return undefined;
  }
  const parsed = schema.safeParse(request.body);
  if (parsed.success) return parsed.data;
  const tooLarge = parsed.error.issues.some(
    (issue) => issue.code === 'too_big' && issue.origin === 'string' && Number(issue.maximum) >= 1_000_000,
  );
  if (tooLarge) {
    const next = 'Send less at once: 25 MB a file, 2 million characters a text.';
    sendProblem(response, 413, { code: 'tooLarge', next });
    return undefined;
  }
  const errors = parsed.error.issues
    .slice(0, 20)
    .map((issue) => ({ path: issue.path.map(String).join('.'), message: issue.message }));
  sendProblem(response, 400, {
    code: 'invalidRequest',
    next: 'Correct the fields that are named and send it again.',
    errors,
  });
  return undefined;
}
