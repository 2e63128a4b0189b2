import type { ErrorRequestHandler, RequestHandler } from 'express';
import { publicFault } from '../errors.ts';
import type { Logger } from '../logger.ts';
import { sendProblem } from './problem.ts';

/** Last in the chain: what nobody answered. */
export const notFound: RequestHandler = (_request, response) => {
  sendProblem(response, 404, { code: 'notFound' });
};

/** Turns whatever was thrown into a problem without inner detail. */
export function handleErrors(log: Logger): ErrorRequestHandler {
  return (error: unknown, request, response, next) => {
    // An upload that its sender broke off: nobody is left to hear an answer, and nothing went wrong here.
    if (request.destroyed && !request.complete) return;
    if (response.headersSent) {
      next(error);
      return;
    }
    const status = clientFault(error);
    if (status !== undefined) {
      sendProblem(response, status, {
        code: clientCodes[status] ?? 'invalidRequest',
        ...(clientAdvice[status] ?? {}),
      });
      return;
    }
    log.failure({ name: 'request.failed' }, error);
    const fault = publicFault(error);
    sendProblem(response, fault.status, { code: fault.code, title: fault.title, next: fault.next });
  };
}

const clientCodes: Readonly<Record<number, string>> = {
  400: 'invalidRequest',
  413: 'tooLarge',
  415: 'notJson',
};
const clientAdvice: Readonly<Record<number, { next: string }>> = {
  400: { next: 'Send well-formed JSON.' },
  413: { next: 'Send less at once: 40 MB in all, 25 MB a file, 2 million characters a text.' },
  415: { next: 'Send application/json in UTF-8 without content encoding other than gzip.' },
};

/** Errors of the body parser carry a status; only those of the client's making are passed on. */
function clientFault(error: unknown): number | undefined {
  if (!(error instanceof Error) || !('status' in error) || typeof error.status !== 'number') return undefined;
  return error.status >= 400 && error.status < 500 ? error.status : undefined;
}
