declare const instructions: unique symbol;

/** Text in the instruction role: constants of `assistant/prompts/`, never an employee's or a material's words. */
export type Instructions = string & { readonly [instructions]: true };
