export interface Replacement {
  plain: string;
  /** The text before must not end so. */
  notAfter?: RegExp;
  /** The text behind must not begin so. */
  notBefore?: RegExp;
  /** The text behind must begin so. */
  onlyBefore?: RegExp;
  /** The text before must end so. */
  onlyAfter?: RegExp;
  /** Enough by itself: the text behind begins so. */
  orBefore?: RegExp;
}

/** Whether a replacement leaves a right sentence between the text before and the text behind. */
export function isSafe(entry: Replacement, lead: string, rest: string): boolean {
  if (entry.notAfter?.test(lead) === true || entry.notBefore?.test(rest) === true) return false;
  if (entry.orBefore?.test(rest) === true) return true;
  return entry.onlyBefore?.test(rest) !== false && entry.onlyAfter?.test(lead) !== false;
}

const determiner =
  /\b(?:a|an|the|this|that|any|no|each|every|his|her|its|our|your|their|my|one|another|strong|first|last)\s+$/i;
const dayAhead =
  /^\s+(?:[A-Z][a-z]+ \d|\d{1,2}\/|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|noon|the (?:end|close|deadline)|close of)/;
const phraseEnd = /^(?:[.,;:!?)]|\s+(?:with|to|from|in|for|at|and|or|by|if|when|on|as)\b|\s*$)/i;

/** Who can have a duty: "a permit is required to build" must not become "a permit must build". */
const somebody =
  /\b(?:applicants?|employees?|staff|you|they|we|he|she|I|who|agenc(?:y|ies)|departments?|divisions?|bureaus?|boards?|commissions?|committees?|offices?|secretar(?:y|ies)|commissioners?|directors?|managers?|supervisors?|officers?|drivers?|owners?|tenants?|landlords?|residents?|vendors?|contractors?|bidders?|providers?|members?|parents?|students?|visitors?|licensees?|holders?|participants?|recipients?|grantees?|counsel|auditors?|inspectors?|clerks?|towns?|cit(?:y|ies)|municipalit(?:y|ies)|schools?|persons?|people|individuals?|everyone|anyone|nobody|workers?|users?|households?|compan(?:y|ies)|unions?|interns?|volunteers?|caseworkers?|analysts?|trainees?|candidates?|taxpayers?|patients?|physicians?)\s+$/i;
/** "permitted to the rear" is no duty. */
const thing =
  /^\s+(?:the|this|that|these|those|an?|any|all|each|every|some|its|our|your|their|his|her|\d)\b/i;
/** What is said about a thing: here "about" can follow. */
const saying =
  /\b(?:questions?|information|complaints?|inquir(?:y|ies)|letters?|notices?|rules?|polic(?:y|ies)|laws?|statutes?|regulations?|concerns?|comments?|guidance|details?|facts?|records?|documents?|matters?|discussions?|instructions?|advice|reports?|memo(?:randum)?s?|cases?|news|data|decisions?|statements?|claims?|materials?|training|correspondence|updates?)\s+$/i;
const law =
  /^\s+(?:the\s+)?(?:M\.?\s?G\.?\s?L|G\.\s?L|§|\d+ (?:CMR|CFR|U\.S\.C)|sections?|chapters?|articles?|title|executive order|regulations?|laws?|statutes?|acts?\b|rules?|polic(?:y|ies)|contracts?|agreements?|orders?|terms|provisions|general laws|administrative bulletin)/i;
const number =
  /^\s+(?:[$€£]?\d|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|half|a (?:hundred|thousand|million|third|quarter|dozen)|\[)/i;
const sendable =
  /^\s+(?:(?:the|an?|all|any|your|its|their|this|these|each|such|completed|signed|required|original|following)\s+){0,3}(?:forms?|reports?|files?|documents?|notices?|letters?|payments?|cop(?:y|ies)|records?|applications?|requests?|invoices?|information|materials?|checks?|fees?|funds|money)\b/i;
const endable =
  /^\s+(?:(?:the|an?|any|your|its|their|our|this|that|each|such)\s+)?(?:\w+\s+)?(?:contracts?|agreements?|leases?|programs?|services?|arrangements?|licenses?|permits?|benefits?|coverage|project|policy|grants?|funding|meeting|relationship)\b|^\s+(?:on|at|in|when|if|after)\b/i;
const chosen =
  /^\s+(?:receive|pay|use|take|participate|enroll|have|make|keep|waive|defer|continue|file|submit|become|stay|join|buy|work|leave|retire|apply|appeal|withdraw|go|do|not)\b/i;
const ofThem = /^\s+(?:the|these|those|its|our|your|their|his|her|my|them|us|you)\b/i;
/** "She is able to drive, and so is he" leans on the "is". */
const takenUp = /^[^.!?]{0,60}\b(?:nor|neither|so|as) (?:is|are)\b/i;
const about = { plain: 'about', onlyAfter: saying };

/** Phrases that are safe only in company. */
export const guarded: Readonly<Record<string, Replacement>> = {
  ...Object.fromEntries(
    ['required', 'authorized', 'permitted'].flatMap((word) =>
      ['is', 'are'].map((verb) => [
        `${verb} ${word} to`,
        {
          ...{ plain: word === 'required' ? 'must' : 'may', onlyAfter: somebody, notBefore: thing },
          ...(word === 'required' ? { orBefore: /^\s+be\b/ } : {}),
        },
      ]),
    ),
  ),
  ...Object.fromEntries(
    [
      ...['in regard to', 'in regards to', 'in relation to', 'in reference to'],
      ...['with regard to', 'with regards to', 'with reference to', 'with respect to'],
      ...['pertaining to', 'relating to'],
    ].map((phrase) => [phrase, about]),
  ),
  ...Object.fromEntries(
    ['is', 'are'].flatMap((verb) => [
      [`${verb} able to`, { plain: 'can', notBefore: takenUp }],
      [`${verb} not able to`, { plain: 'cannot', notBefore: takenUp }],
      [`${verb} unable to`, { plain: 'cannot', notBefore: takenUp }],
    ]),
  ),
  regarding: { plain: 'about', notAfter: /\b(?:without|highly|well|while|and|by|of)\s+$/i },
  approximately: { plain: 'about', onlyBefore: number, notAfter: /\ban?\s+$/i },
  'a large number of': { plain: 'many', notBefore: ofThem },
  'a small number of': { plain: 'a few', notBefore: ofThem },
  'a sufficient number of': { plain: 'enough', notBefore: ofThem },
  'a sufficient amount of': { plain: 'enough', notBefore: ofThem },
  'adjacent to': { plain: 'next to', onlyBefore: thing },
  'at this time': { plain: 'now', notBefore: /^\s+(?:of|last|next|when|in|each|every|tomorrow)\b/i },
  'for the purposes of': { plain: 'for', notBefore: /^\s+(?:this|that|the|section|chapter|these)\b/i },
  'in many cases': { plain: 'often', onlyBefore: /^,/ },
  'in most cases': { plain: 'usually', onlyBefore: /^,/ },
  'in some cases': { plain: 'sometimes', onlyBefore: /^,/ },
  'in lieu of': {
    plain: 'instead of',
    notBefore: /^\s+(?:tax|notice|pay)/i,
    notAfter: /\b(?:pay|cash|fee|payment|time)s?\s+$/i,
  },
  'in the amount of': {
    plain: 'for',
    onlyAfter:
      /\b(?:checks?|invoices?|bills?|vouchers?|money orders?|contracts?|claims?|bonds?|purchase orders?)\s+$/i,
  },
  'in the course of': {
    plain: 'during',
    notBefore: /^\s+(?:\w+ )?(?:employment|dut(?:y|ies)|business|trial|work)\b/i,
  },
  'portion of': { plain: 'part of', onlyAfter: /\b(?:a|any|that|this|large|small|significant|no)\s+$/i },
  'pursuant to': { plain: 'under', onlyBefore: law },
  remuneration: {
    plain: 'pay',
    notAfter: /\b(?:payments?|rate|pay) (?:of|for)\s+$|\b(?:paid|pay|other|any|and)\s+$/i,
  },
  utilization: { plain: 'use', onlyBefore: /^\s+of\b/i },
  concur: { plain: 'agree', notBefore: /^\s+(?:in|by)\b/i },
  concurs: { plain: 'agrees', notBefore: /^\s+(?:in|by)\b/i },
  concurred: { plain: 'agreed', notBefore: /^\s+(?:in|by)\b/i },
  inquire: { plain: 'ask', notBefore: /^\s+(?:into|of)\b/i },
  inquired: { plain: 'asked', notBefore: /^\s+(?:into|of)\b/i },
  inquiring: { plain: 'asking', notBefore: /^\s+(?:into|of)\b/i },
  modify: { plain: 'change' },
  modifies: { plain: 'changes' },
  modifying: { plain: 'changing' },
  remit: { plain: 'send', notAfter: determiner, onlyBefore: sendable },
  remits: { plain: 'sends', onlyBefore: sendable },
  remitted: { plain: 'sent', onlyBefore: /^\s+(?:to|by|with|on|within)\b/i },
  terminate: { plain: 'end', onlyBefore: endable },
  terminates: { plain: 'ends', onlyBefore: endable },
  terminating: { plain: 'ending', onlyBefore: endable },
  transmit: { plain: 'send', onlyBefore: sendable },
  transmits: { plain: 'sends', onlyBefore: sendable },
  transmitted: {
    plain: 'sent',
    onlyBefore: /^\s+(?:electronically|to|by|with|on|within|via)\b/i,
    notAfter: /\bsexually\s+$/i,
  },
  transmitting: { plain: 'sending', onlyBefore: sendable },
  'elect to': { plain: 'choose to', onlyBefore: chosen },
  'elects to': { plain: 'chooses to', onlyBefore: chosen },
  'elected to': {
    plain: 'chose to',
    onlyBefore: chosen,
    notAfter: /\b(?:was|were|been|be|being|is|are|newly|duly)\s+$/i,
  },
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
