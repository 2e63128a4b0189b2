import { pino } from 'pino';

/**
 * The classes of what a log line may hold. There is no class for content: prompts, answers, mails, documents,
 * names and findings' values have no way into the log.
 */
type LogValue = number | boolean | null | undefined;

/** Every event and its fields: ids are random or hashed, codes come from closed lists, the rest are numbers. */
export interface LogEvent {
  name: `${string}.${string}`;
  turnId?: string;
  activityId?: string;
  skill?: string;
  channel?: string;
  code?: string;
  reason?: string;
  ms?: number;
  counts?: Readonly<Record<string, LogValue>>;
}

export interface Logger {
  event(event: LogEvent): void;
  warning(event: LogEvent): void;
  /** `error` gives its class and code to the line, never its message: messages may quote content. */
  failure(event: LogEvent, error?: unknown): void;
}

/** Standard output, one JSON object a line; `silent` for tests. */
export function createLogger(level: 'info' | 'silent'): Logger {
  const out = pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime });
  return {
    event: (event) => {
      out.info(event);
    },
    warning: (event) => {
      out.warn(event);
    },
    failure: (event, error) => {
      out.error({ ...event, error: describe(error) });
    },
  };
}

function describe(error: unknown): { kind: string; code?: string; at?: string } | undefined {
  if (error === undefined) return undefined;
  if (!(error instanceof Error)) return { kind: typeof error };
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  const at = /\n\s+at (?:.*[/\\])?([\w.-]+:\d+)/.exec(error.stack ?? '')?.[1];
  return { kind: error.name, ...(code === undefined ? {} : { code }), ...(at === undefined ? {} : { at }) };
}
