const wish =
  /^(?:please\s+)?(?:can you\s+|could you\s+|would you\s+)?(?:(?:give|show) me (?:a|an|the)\s+|make (?:a|me a)\s+)?(?:short\s+|brief\s+|quick\s+)?(?:summari[sz]e|summary|sum up|overview|describe|analy[sz]e|explain|digest|tl;?dr|key (?:points|figures|numbers)|main points|look at|what(?:'s| is) in|what does (?:it|this|the)\b.*\b(?:show|say|contain)|what do (?:these|the) (?:numbers|figures)\b)/i;
const longest = 100;

/** "Summarize this table", "overview": nothing special is asked. Longer ones name a question of their own. */
export function isSummaryWish(text: string): boolean {
  const clean = text.trim();
  return (
    clean === '' ||
    (clean.length <= longest && wish.test(clean) && !/\b(?:by|per|where|in \d{4})\b/i.test(clean))
  );
}
