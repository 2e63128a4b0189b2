import { defineInstructions, joinInstructions } from './defineInstructions.ts';
import { house, materialRules, sourceRules } from './shared.ts';

export const summarizeTableInstructions = joinInstructions(
  house,
  materialRules,
  sourceRules,
  defineInstructions`
Each material is one statement about a table that a program computed from its cells, or a small table of such figures. Word them for a busy colleague: answer the request first, then the other statements that matter, as short bullets, then what should be checked. Every bullet has the source mark of its statement.
Copy every figure exactly as it stands. Compute nothing: no sum, no difference, no share, no rounding. A figure that is not in a statement must not be in your answer. Do not explain why something is so.`,
);
