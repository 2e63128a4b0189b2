import type { RequestHandler } from 'express';
import { isLoopback } from '../isLoopback.ts';
import { sendProblem } from './problem.ts';

/**
 * Takes only requests that name this machine. Without it a page elsewhere could point its own host name at
 * 127.0.0.1 (DNS rebinding) and speak to the desk as a demo employee.
 */
export function hostCheck(): RequestHandler {
  return (request, response, next) => {
    const name = (request.headers.host ?? '').replace(/:\d+$/, '');
    if (isLoopback(name)) next();
    else sendProblem(response, 403, { code: 'foreignHost', next: 'Open the desk at http://localhost.' });
  };
}
