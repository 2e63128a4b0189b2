import type { SkillId } from '../contract/skills.ts';
import type { ClearedText } from '../domain/clearedText.ts';
import type { ClearedMaterial } from '../domain/material.ts';
import type { Instructions } from '../domain/instructions.ts';
import type { Finish } from './answerReader.ts';

/** One question to a model. Adapters of real models send `instructions` and `messages`; the rule engine reads the rest. */
export interface ModelRequest {
  turnId: string;
  skill: SkillId;
  /** The skill's options after its own schema. */
  options: Readonly<Record<string, unknown>>;
  /** What the employee typed. */
  request: ClearedText;
  material: readonly ClearedMaterial[];
  /** ISO 8601; "today" for resolving dates. */
  now: string;
  /** Constants from `assistant/prompts/`; the only thing that reaches the instruction role. */
  instructions: Instructions;
  /** The rendered prompt, material fenced, oldest first; the last is the user's. */
  messages: readonly { role: 'user' | 'assistant'; text: ClearedText }[];
  /** The form of the answer. Sent to models that take one; the instructions say the same in words. */
  structure?: AnswerStructure | undefined;
  /** Of the answer; adapters add room for reasoning. */
  maxOutputTokens: number;
  /** SHA-256 of the employee's id: tells a provider's abuse monitoring people apart without naming them. */
  safetyIdentifier: string;
  /** Models of the reasoning kind think this hard; sent to those alone. */
  effort: Effort;
  /** Called by adapters of real models with each attempt, right before it is sent. */
  onSend?: (facts: SentFacts) => void;
}

/** What an attempt carries beside instructions and messages, and where it goes. */
export interface SentFacts {
  model: string;
  /** See hostOf. */
  host: string;
  /** Fields of the body under the names of the API. */
  parameters: Readonly<Record<string, unknown>>;
}

export type Effort = 'low' | 'medium' | 'high';

/** A strict JSON schema: every object closed, every property required; a constant of our source. */
export interface AnswerStructure {
  /** Letters and underscores, at most 64. */
  name: string;
  schema: Record<string, unknown>;
}

export type ModelEvent =
  /** The model reasons and has no text yet. */
  | { type: 'thinking' }
  /** Raw text of the model: masked, unfiltered, not to be shown. */
  | { type: 'delta'; text: string }
  /** A structured result beside the text (the rule engine makes it; strings in it are masked). */
  | { type: 'result'; value: unknown }
  /** Always last. Without it the answer is cut, and the adapter throws. */
  | {
      type: 'end';
      finish: Finish;
      inputTokens: number;
      outputTokens: number;
      /** Which of several models answered; absent when the provider is one model. */
      model?: string;
    };

/** What a provider knows of its model, by its name and from what it has answered so far. */
export interface Learnt {
  structured: 'strict' | 'json' | 'none';
  reasons: boolean;
  /** `store: false` stands in what is sent. */
  saysStoreNothing: boolean;
}

export interface ModelProvider {
  readonly id: 'basic' | 'openai' | 'azure' | 'compatible';
  /** Name of model or deployment for receipts: "gpt-5.2", "Basic mode". */
  readonly model: string;
  readonly mode: 'basic' | 'model';
  /** Tokens that fit into one request. */
  readonly contextTokens: number;
  /** Absent for the rule engine. */
  learnt?(): Learnt;
  /**
   * Streams one answer; ends after the `end` event.
   * @throws ModelError; with code `stopped` within 100 ms of `signal` aborting
   */
  stream(request: ModelRequest, signal: AbortSignal): AsyncIterable<ModelEvent>;
}
