declare const cleared: unique symbol;

/**
 * Text that went through `safeguards/clear.ts`: what policy masks is masked. A model accepts nothing else.
 * The only constructor stands in `safeguards/clear.ts`; a test holds that.
 */
export type ClearedText = string & { readonly [cleared]: true };
