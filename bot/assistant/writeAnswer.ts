import type { ClearedText } from '../domain/clearedText.ts';
import type { Finish } from '../models/answerReader.ts';
import { ModelError } from '../models/modelError.ts';
import type { ModelProvider, ModelRequest } from '../models/modelProvider.ts';
import type { AnswerWriter } from './answerWriter.ts';
import { askAgain, askModel, type AskEvent, type Question } from './askModel.ts';
import type { ThinkingTicks } from './thinkingTicks.ts';

/** What has been told of an answer so far; complete when `writeAnswer` has returned. */
export interface AnswerFacts {
  finish: Finish | undefined;
  /** The result that the rule engine made beside its text. */
  found: unknown;
  inputTokens: number;
  outputTokens: number;
}

/**
 * Asks, and once more when the answer was to be JSON and cannot be read to its end. `facts` are filled on the way, so
 * that they hold what was used when it throws.
 * @throws ModelError
 */
export async function writeAnswer(
  question: Question,
  provider: ModelProvider,
  deps: {
    facts: AnswerFacts;
    writer: AnswerWriter;
    show: (text: string) => void;
    ticks: ThinkingTicks;
    clearAgain: (text: string) => ClearedText;
    signal: AbortSignal;
  },
): Promise<void> {
  const { facts, writer, show, ticks, clearAgain, signal } = deps;

  async function follow(events: AsyncIterable<AskEvent>): Promise<ModelRequest> {
    let asked: ModelRequest | undefined;
    for await (const event of events) {
      if (event.type === 'delta') show(writer.push(event.text));
      else if (event.type === 'result') facts.found = event.value;
      else if (event.type === 'progress') ticks.step(event);
      else if (event.type === 'end') asked = noteEnd(facts, event);
    }
    if (signal.aborted) throw new ModelError('stopped');
    if (asked === undefined) throw new ModelError('modelCut');
    show(writer.endOfAnswer());
    return asked;
  }

  const asked = await follow(askModel(question, provider, signal, clearAgain));
  const broken = facts.finish === 'complete' ? writer.broken() : undefined;
  if (broken !== undefined) {
    writer.again();
    try {
      await follow(askAgain(asked, clearAgain(broken), provider, signal));
    } catch (error) {
      // What came before still counts; a stop alone is obeyed at once.
      if (signal.aborted || !(error instanceof ModelError)) throw error;
    }
  }
  show(writer.end());
}

function noteEnd(facts: AnswerFacts, end: Extract<AskEvent, { type: 'end' }>): ModelRequest {
  facts.finish = end.finish;
  facts.inputTokens += end.inputTokens;
  facts.outputTokens += end.outputTokens;
  return end.asked;
}
