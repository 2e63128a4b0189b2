import type { Response } from 'express';
import type { Problem } from '../contract/feedback.ts';

const titles: Readonly<Record<number, string>> = {
  400: 'The request is not of the form it should have.',
  401: 'Sign in first.',
  403: 'You may not do this.',
  404: 'There is nothing here.',
  409: 'This conflicts with an earlier request.',
  413: 'That is too large.',
  415: 'This kind of content is not taken here.',
  429: 'Too many requests.',
  500: 'Something went wrong on our side.',
  503: 'The assistant is not ready.',
};

/** Answers with `application/problem+json` (RFC 9457). */
export function sendProblem(
  response: Response,
  status: number,
  problem: Partial<Omit<Problem, 'status'>> & { code: string },
): void {
  const body: Problem = { type: 'about:blank', title: titles[status] ?? 'Error', status, ...problem };
  response.status(status).type('application/problem+json').send(JSON.stringify(body));
}
