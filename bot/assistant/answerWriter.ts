import type { ReleaseGate } from './releaseGate.ts';
import type { Skill } from './skills/skill.ts';
import { createStructuredWriter } from './structure/structuredWriter.ts';

/** Brings a model's raw answer through the gate. Each of its functions returns what may be shown now. */
export interface AnswerWriter {
  push(text: string): string;
  /** The model has ended; a second answer may follow. */
  endOfAnswer(): string;
  /** The raw answer when it was to be JSON and is not, or does not fit. */
  broken(): string | undefined;
  /** The next text is a second answer, with what was missing in the first. */
  again(): void;
  /** Nothing more comes. What could not be repaired is shown as far as a person can read it, and marked. */
  end(): string;
}

/** @param mode the rule engine writes its own lines, whatever is asked of models */
export function createAnswerWriter(skill: Skill, mode: 'basic' | 'model', gate: ReleaseGate): AnswerWriter {
  if (skill.structure !== undefined && mode === 'model') return createStructuredWriter(skill.structure, gate);
  return {
    push: (text) => gate.push(text),
    endOfAnswer: () => '',
    broken: () => undefined,
    again: () => undefined,
    end: () => gate.end(),
  };
}
