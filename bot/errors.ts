/** Codes of unexpected faults; the table gives what a person is told. Expected answers are values, not errors. */
const faults = {
  internal: {
    status: 500,
    title: 'Something went wrong on our side.',
    next: 'Try again. If it happens again, tell your agency contact the time.',
  },
  databaseDown: {
    status: 503,
    title: 'The assistant cannot reach its records.',
    next: 'Nothing was lost. Try again in a minute.',
  },
  auditDown: {
    status: 503,
    title: 'The assistant cannot write its record, so it does not answer.',
    next: 'Try again in a minute.',
  },
  policyMissing: {
    status: 503,
    title: 'The rules for your workspace cannot be read, so the assistant does not answer.',
    next: 'Try again in a minute or tell your agency contact.',
  },
} as const;

export type FaultCode = keyof typeof faults;

/** An unexpected fault. The message is the code: inner detail stays in `cause` and never reaches people. */
export class AppError extends Error {
  readonly code: FaultCode;
  constructor(code: FaultCode, options?: { cause?: unknown }) {
    super(code, options);
    this.name = 'AppError';
    this.code = code;
  }
}

/** Status and public text of any thrown value. */
export function publicFault(error: unknown): {
  code: FaultCode;
  status: number;
  title: string;
  next: string;
} {
  const code = error instanceof AppError ? error.code : isDatabaseAway(error) ? 'databaseDown' : 'internal';
  return { code, ...faults[code] };
}

/** PostgreSQL classes 08 (connection) and 57P (shut down), and what the network says. */
function isDatabaseAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  return (
    /^(?:ECONN|EPIPE|ETIMEDOUT|08|57P)/.test(code) ||
    /Connection terminated|timeout exceeded/.test(error.message)
  );
}
