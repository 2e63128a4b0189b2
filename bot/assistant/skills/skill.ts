import type { z } from 'zod';
import type { ChannelId, SkillId } from '../../contract/skills.ts';
import type { Citation, Coverage, TurnResult } from '../../contract/results.ts';
import type { Instructions } from '../../domain/instructions.ts';
import type { Material } from '../../domain/material.ts';
import type { Effort } from '../../models/modelProvider.ts';
import type { Structure } from '../structure/answerStructure.ts';
import type { ReleasedLine } from '../releaseGate.ts';

/** What a finished answer of a model is turned into a result from. Everything in it is unmasked and filtered. */
export interface FinishedAnswer {
  markdown: string;
  lines: readonly ReleasedLine[];
  citations: Citation[];
  unverified: string[];
  coverage: Coverage;
  materials: readonly Material[];
  request: string;
}

export interface PrepareTurn {
  materials: readonly Material[];
  /** The conversation kept them; text that brings material of its own goes first. */
  areKept: boolean;
  /** What the employee typed; it may hold the material. */
  text: string;
  now: Date;
}

/** What code made of the material before the clear gate. */
export type Prepared =
  | { kind: 'refused'; refusal: { reason: 'unreadable'; text: string; next: string } }
  | {
      kind: 'prepared';
      /** What the employee gave, for the record and the check of blocked data. */
      given: readonly Material[];
      /** The same as text, for what follows in the conversation; undefined: what is kept stays. */
      toKeep: readonly Material[] | undefined;
      question: string;
      /** What the model may see of it, after the clear gate. */
      materials: Material[];
      /** Names of people among the words of `materials`: they are masked as the permit says. */
      persons: readonly string[];
      /** From a place in `materials` to the place in what was given; undefined when it is no source. */
      locate: (citation: Citation) => Citation | undefined;
      coverage: Coverage;
      notices: { code: string; text: string }[];
      result: (citations: readonly Citation[], unverified: readonly string[]) => TurnResult;
    };

/** One kind of help: everything the turn needs to know about it. */
export interface Skill<Id extends SkillId = SkillId> {
  id: Id;
  channels: readonly ChannelId[];
  /** Options after their schema are plain data: strings and numbers. */
  options: z.ZodType<Record<string, unknown>>;
  /** The fewest materials it works on. */
  needsMaterial: boolean;
  /** Whether the rule engine cannot do it with these options. */
  needsModel(options: Readonly<Record<string, unknown>>): boolean;
  instructions: Instructions;
  /** One line of our own words on what to do, from checked options only. */
  task(options: Readonly<Record<string, unknown>>): string;
  /** The answer must rest on the material: quotes and figures are checked. */
  grounded: boolean;
  /** The answer as JSON items, each with its source; the instructions describe the same in words. */
  structure?: Structure;
  maxOutputTokens: number;
  /** `low` unless the work is worth the wait. */
  effort: Effort;
  /** Code that computes from the read material; a model then words what it computed. */
  prepare?(turn: PrepareTurn): Promise<Prepared>;
  /** The structured result of a model's answer; the rule engine makes its own. */
  finish(answer: FinishedAnswer): TurnResult;
}

export function defineSkill<Id extends SkillId>(skill: Skill<Id>): Skill<Id> {
  return skill;
}
