const currency = /^(?:\$|US\$|usd|dollars?|in dollars|in \$)$/i;
const scaled =
  /^(?:in )?(?:\$ ?|us\$ ?|dollars? )?(?:in )?(thousands?|millions?|billions?|000s|\$000s?)(?: of (?:dollars|\$))?(?:,? ?(?:of )?(?:dollars|\$|usd))?$/i;

/** What a header says in parentheses or brackets at its end: "Fee ($)", "Wait (days)", "Spent ($ in thousands)". */
export function unitOf(name: string): string | undefined {
  return /[([]([^()[\]]{1,40})[)\]]\s*$/.exec(name)?.[1]?.trim();
}

export function isDollars(unit: string | undefined): boolean {
  return unit !== undefined && (currency.test(unit) || (isScaled(unit) && /\$|dollar|usd/i.test(unit)));
}

/** "in thousands": the figures stand for more than they say. */
export function isScaled(unit: string | undefined): boolean {
  return unit !== undefined && scaled.test(unit);
}
