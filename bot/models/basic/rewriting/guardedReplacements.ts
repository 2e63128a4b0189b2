export interface Replacement {
  plain: string;
  /** The text before must not end so. */
  notAfter?: RegExp;
  /** The text behind must not begin so. */
  notBefore?: RegExp;
  /** The text behind must begin so. */
  onlyBefore?: RegExp;
}

const determiner =
  /\b(?:a|an|the|this|that|any|no|each|every|his|her|its|our|your|their|my|one|another|strong|first|last)\s+$/i;
const dayAhead =
  /^\s+(?:[A-Z][a-z]+ \d|\d{1,2}\/|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|noon|the (?:end|close|deadline)|close of)/;
const phraseEnd = /^(?:[.,;:!?)]|\s+(?:with|to|from|in|for|at|and|or|by|if|when|on|as)\b|\s*$)/i;

/** Phrases that are safe only in company. */
export const guarded: Readonly<Record<string, Replacement>> = {
  'additional information': { plain: 'more information', notAfter: /\b(?:an|the|this|all|any)\s+$/i },
  'additional time': { plain: 'more time', notAfter: /\b(?:an|the|this|all|any)\s+$/i },
  assist: { plain: 'help', notAfter: determiner },
  assistance: {
    plain: 'help',
    onlyBefore: phraseEnd,
    notAfter:
      /\b(?:an|financial|public|technical|legal|transitional|cash|housing|medical|food|fuel|heating|tuition)\s+$/i,
  },
  'attempted to': { plain: 'tried to', notAfter: determiner },
  'attempting to': { plain: 'trying to' },
  'desire to': {
    plain: 'want to',
    notAfter:
      /\b(?:a|an|the|this|that|any|no|his|her|its|our|your|their|my|\w+ed|\w+ing|strong|great|sincere|and|of)\s+$/i,
  },
  'endeavor to': { plain: 'try to', notAfter: determiner },
  'make a decision': { plain: 'decide', notBefore: /^\s+(?:of|which|letter|tree)\b/i },
  'makes a decision': { plain: 'decides', notBefore: /^\s+(?:of|which|letter|tree)\b/i },
  'made a decision': { plain: 'decided', notBefore: /^\s+(?:of|which|letter|tree)\b/i },
  'make a determination': { plain: 'decide', notBefore: /^\s+(?:of|which)\b/i },
  'makes a determination': { plain: 'decides', notBefore: /^\s+(?:of|which)\b/i },
  'made a determination': { plain: 'decided', notBefore: /^\s+(?:of|which)\b/i },
  'no later than': { plain: 'by', onlyBefore: dayAhead },
  'not later than': { plain: 'by', onlyBefore: dayAhead },
  'on or before': { plain: 'by', onlyBefore: dayAhead },
  numerous: {
    plain: 'many',
    notAfter: /\b(?:more|less|very|so|as|too|are|were|is|was|been|be|most|equally)\s+$/i,
  },
  sufficient: {
    plain: 'enough',
    notAfter: /\b(?:a|an|the|self|most|more|barely|minimally|any|no|and|if)[\s-]+$/i,
    notBefore: /^\s+(?:condition|cause|number|amount|quantity)\b/i,
  },
  possess: { plain: 'have', notAfter: /\b(?:to|and|not)\s+$/i },
  possesses: { plain: 'has' },
  demonstrates: { plain: 'shows' },
  'demonstrate that': { plain: 'show that' },
  'demonstrates that': { plain: 'shows that' },
  expedite: {
    plain: 'speed up',
    onlyBefore: /^\s+(?:the|a|an|this|these|your|our|its|their|processing|payment|review)\b/i,
  },
  'to purchase': {
    plain: 'to buy',
    onlyBefore: /^\s+(?:the|a|an|any|new|more|\d|this|these|your|its|their)\b/i,
    notAfter: /\bprior\s+$/i,
  },
};
