import { ApiProblem } from '../api/ApiProblem.ts';
import { texts } from '../texts/texts.ts';

/** What went wrong between page and service, in words that say what to do next. */
export function problemText(error: unknown): string {
  if (!(error instanceof ApiProblem)) return texts.problems.other;
  const { status, code, detail, next } = error.problem;
  const fault = requestFault(error.problem);
  if (fault) return [fault.text, next ?? fault.next ?? ''].join(' ').trim();
  if (detail !== undefined && status !== 0) return next === undefined ? detail : `${detail} ${next}`;
  return codeText(code, status);
}

/**
 * Words for a request that the service cannot take as it is: no outage, and the same again would not help.
 * The page's own words stand for the service's `detail`; its `next` goes behind them. Undefined for all else.
 */
export function requestFault({ code, status }: { code: string; status: number }) {
  const { problems } = texts;
  if (code === 'tooLarge' || status === 413) return { text: problems.tooLarge, next: problems.tooLargeNext };
  return code === 'invalidRequest' ? { text: problems.unreadable, next: undefined } : undefined;
}

/** The same from a code alone; `status` 0 when the page itself noticed. */
export function codeText(code: string, status = 0): string {
  const { problems } = texts;
  const byCode: Record<string, string> = {
    offline: problems.offline,
    invalid: problems.invalid,
    signIn: problems.signIn,
    cut: problems.cut,
  };
  const byStatus: Record<number, string> = {
    401: problems.unauthorized,
    403: problems.forbidden,
    429: problems.tooMany,
  };
  return byCode[code] ?? byStatus[status] ?? problems.other;
}
