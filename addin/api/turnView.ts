import {
  resultSchemas,
  type LastTurnEvent,
  type Mode,
  type Receipt,
  type TurnEvent,
} from '../../bot/contract/turnEvents.ts';
import type {
  AskResult,
  SummaryResult,
  TableResult,
  ThreadResult,
  WritingResult,
} from '../../bot/contract/results.ts';
import type { SkillId } from '../../bot/contract/skills.ts';

export type Refusal = Extract<TurnEvent, { type: 'refused' }>;
export type Failure = Extract<TurnEvent, { type: 'failed' }>;

/** A result with the shape that its skill promises. */
export type ShownResult =
  | { kind: 'ask'; value: AskResult }
  | { kind: 'summary'; value: SummaryResult }
  | { kind: 'thread'; value: ThreadResult }
  | { kind: 'table'; value: TableResult }
  | { kind: 'writing'; value: WritingResult };

export type TurnEnd =
  | { kind: 'done' }
  | { kind: 'stopped' }
  /** The connection broke or never stood; asking again with the same id picks up the same turn. */
  | {
      kind: 'cut';
      code: string;
      status: number;
      text: string | undefined;
      next: string | undefined;
      sameTurn: boolean;
    }
  | { kind: 'refused'; refusal: Refusal }
  | { kind: 'failed'; failure: Failure };

/** What a pane shows of one turn. */
export interface TurnView {
  phase: 'idle' | 'running' | 'ended';
  /** Known as soon as the service has taken the turn. */
  turnId: string | undefined;
  /** The kind of help that runs, when the service says it: a follow-up may be another than was asked for. */
  skill: SkillId | undefined;
  mode: Mode | undefined;
  /** Markdown so far. */
  text: string;
  notices: { code: string; text: string }[];
  progress: { done: number; total: number; text: string } | undefined;
  result: ShownResult | undefined;
  receipt: Receipt | undefined;
  end: TurnEnd | undefined;
}

export const idleView: TurnView = {
  phase: 'idle',
  turnId: undefined,
  skill: undefined,
  mode: undefined,
  text: '',
  notices: [],
  progress: undefined,
  result: undefined,
  receipt: undefined,
  end: undefined,
};

/** The view after one more event. Events after the end change nothing. */
export function withEvent(view: TurnView, skill: SkillId, event: TurnEvent): TurnView {
  if (view.phase === 'ended') return view;
  switch (event.type) {
    case 'started':
      return { ...view, turnId: event.turnId, skill: event.skill, mode: event.mode };
    case 'notice':
      return { ...view, notices: [...view.notices, { code: event.code, text: event.text }] };
    case 'progress':
      return { ...view, progress: { done: event.done, total: event.total, text: event.text } };
    case 'text':
      return { ...view, text: view.text + event.delta };
    case 'result':
      return { ...view, result: readResult(view.skill ?? skill, event) ?? view.result };
    case 'receipt':
      return { ...view, receipt: event };
    case 'done':
    case 'refused':
    case 'failed':
      return withEnd(view, endOf(event));
  }
}

/** The end that a turn's last event tells. */
export function endOf(event: LastTurnEvent): TurnEnd {
  switch (event.type) {
    case 'done':
      return { kind: 'done' };
    case 'refused':
      return { kind: 'refused', refusal: event };
    case 'failed':
      return { kind: 'failed', failure: event };
  }
}

export function isLast(event: TurnEvent): event is LastTurnEvent {
  return event.type === 'done' || event.type === 'refused' || event.type === 'failed';
}

export function withEnd(view: TurnView, end: TurnEnd): TurnView {
  return { ...view, phase: 'ended', progress: undefined, end };
}

export function readResult(skill: SkillId, value: unknown): ShownResult | undefined {
  switch (skill) {
    case 'ask':
      return shown('ask', resultSchemas.ask.safeParse(value).data);
    case 'summarize':
      return shown('summary', resultSchemas.summarize.safeParse(value).data);
    case 'summarizeThread':
      return shown('thread', resultSchemas.summarizeThread.safeParse(value).data);
    case 'draft':
    case 'rewrite':
    case 'reply':
    case 'translate':
      return shown('writing', resultSchemas.draft.safeParse(value).data);
    case 'summarizeTable':
      return shown('table', resultSchemas.summarizeTable.safeParse(value).data);
    case 'compare':
    case 'commitments':
    case 'minutes':
      return undefined;
  }
}

function shown<K extends ShownResult['kind'], V>(kind: K, value: V | undefined) {
  return value === undefined ? undefined : { kind, value };
}
