import type { Problem } from '../../bot/contract/feedback.ts';

/** `offline`: no answer at all; `invalid`: an answer that is not what the contract says; else the server's code. */
export class ApiProblem extends Error {
  readonly problem: Problem;

  constructor(problem: Problem, options?: ErrorOptions) {
    super(`${String(problem.status)} ${problem.code}`, options);
    this.name = 'ApiProblem';
    this.problem = problem;
  }
}

/** A problem that has no server behind it. `status` 0. */
export function clientProblem(code: 'offline' | 'invalid' | 'signIn', cause?: unknown): ApiProblem {
  return new ApiProblem({ type: 'about:blank', title: code, status: 0, code }, { cause });
}
