import type { Instructions } from '../../domain/instructions.ts';

/**
 * Makes the text of the instruction role from literals of this folder. Tagged templates without values only: nobody
 * can slip an employee's or a material's words in.
 */
export function defineInstructions(strings: TemplateStringsArray, ...noValues: never[]): Instructions {
  if (noValues.length > 0) throw new Error('instructions are constants');
  return strings.join('').trim() as Instructions;
}

/** Puts constants together, one blank line between. */
export function joinInstructions(...pieces: readonly Instructions[]): Instructions {
  return pieces.join('\n\n') as Instructions;
}
