/** Verbs of office work, base form: what a person promises or is asked to do. */
const officeVerbs = new Set(
  (
    'accept add adjust advertise amend analyze announce answer appoint approve arrange ask assemble assess assign attach ' +
    'audit book bring build buy calculate call cancel change check circulate clarify clean clear close collect combine compare compile ' +
    'complete compute confirm connect consolidate contact convert coordinate copy correct count create deliver describe ' +
    'design determine develop disable distribute document double-check download draft edit email e-mail enable enroll ensure enter ' +
    'escalate estimate evaluate examine explain extend file fill finalize finalise find finish fix flag follow forward ' +
    'gather generate grant handle identify inform inspect install interview introduce investigate invite invoice issue label ' +
    'list log mail measure merge message modify move notify nominate obtain open order organize outline pay phone ' +
    'pick pilot place plan post prepare present print process proofread propose provide publish pull purchase put raise ' +
    'reach reassign recirculate recommend reconcile record redact redo refer register reissue release remind remove renew repair ' +
    'replace reply report request reroute reschedule research resend reserve resolve respond resubmit return review revise rework save save ' +
    'scan schedule secure select send serve set share ship shred sign sort speak submit summarize summarise survey switch ' +
    'talk tell test text total touch track train transfer transcribe translate type update upload verify walk withdraw write'
  ).split(' '),
);

/** Office verbs only in these company: "take care of", not "take the train". */
const phrasal: Record<string, RegExp> = {
  take: /^take (?:care of|a (?:first |second |closer |quick )?look|another look|notes|minutes|(?:the )?minutes|over|the lead|it from|this on|that on|down|photos|pictures|(?:this|that|it) up|inventory|attendance)\b/,
  make: /^make (?:sure|certain|(?:the|these|those|a few|some|your|any) (?:necessary |requested )?(?:changes?|edits?|corrections?|copies|arrangements?|reservations?|updates?|list)|copies|arrangements|an? (?:list|copy|appointment|reservation|note|change))\b/,
  get: /^get (?!(?:back to (?:me|you|us|him|her|them)|in touch|there|here|home|off|on|together|it|that|this|to\b|a chance|some rest|going|started|ready)\b)/,
  run: /^run (?:the (?:numbers|report|query|figures|payroll|data)|a (?:report|test|query|check)|it by|this by|(?:these|those) (?:numbers|by))\b/,
  see: /^see (?:if|whether|what (?:we|I) can|to it|that)\b/,
  look: /^look (?:into|at|for|up|over|through|it over|them over)\b/,
  work: /^work (?:on|up|out|with)\b/,
  give: /^give (?:\S+ ){1,4}/,
  meet: /^meet with\b/,
  start: /^start (?:the|a|on|drafting|working|collecting)\b/,
  draw: /^draw up\b/,
  sit: /^sit down with\b/,
  drop: /^drop (?:off|it off|them off)\b/,
  loop: /^loop in\b/,
  hand: /^hand (?:over|in|out)\b/,
  turn: /^turn in\b/,
  cover: /^cover (?:for|the)\b/,
  lead: /^lead the\b/,
  try: /^try to (?!be\b|make it\b|keep\b|stay\b)/,
  read: /^read (?:the|it|them|through)\b/,
  chase: /^chase\b/,
  dig: /^dig (?:up|out)\b/,
  nudge: /^nudge\b/,
};

/** Whether a phrase beginning with a base verb names a piece of work. */
export function isOfficeWork(phrase: string): boolean {
  const lower = phrase.toLowerCase();
  const verb = /^[a-z-]+/.exec(lower)?.[0] ?? '';
  const company = Object.hasOwn(phrasal, verb) ? phrasal[verb] : undefined;
  return company ? company.test(lower) : officeVerbs.has(verb);
}

/** "sending the form" -> "send the form"; undefined when the verb is not known. */
export function fromGerund(phrase: string): string | undefined {
  const found = /^([a-z-]+)ing\b/i.exec(phrase);
  if (!found?.[1]) return undefined;
  const root = found[1].toLowerCase();
  const base = [root, `${root}e`, root.replace(/([a-z])\1$/, '$1')].find(
    (verb) => officeVerbs.has(verb) || Object.hasOwn(phrasal, verb),
  );
  return base === undefined ? undefined : base + phrase.slice(found[0].length);
}

/** Verbs after "please" or "can you" that ask for nothing to be done. */
export const noWork =
  /^(?:find (?:attached|enclosed|below|the attached|my|our|herewith|here)|see (?:attached|below|the attached|above|my|our|enclosed|page|section|link)|note\b|be\b|feel free|hesitate|accept (?:my|our|this)|consider the environment|disregard|ignore|excuse|bear with|refer to|keep in mind|know\b|join\b|click|visit|follow the (?:link|instructions)|enjoy|stay\b|remain|understand|forgive|pardon|trust|expect|allow\b|rest assured|do not|don['’]t|not\b|never\b|believe|imagine|hear|think|help me understand|say (?:hi|hello)|give my|pass (?:on )?my|wait\b|hold\b|stand by|have a|take care\b|take (?:a|your) (?:seat|time)|make it|come\b|attend\b|like\b|love\b|agree\b|live with|mind\b|continue to|direct (?:all|any|your) (?:questions|inquiries)|thank\b|remember (?:that|how)|see\b|access\b|have\b|use this (?:email|link)|keep (?:me|us) (?:posted|informed|updated|in the loop)|let (?:me|us) (?:know )?(?:down)?$|elaborate|speak (?:up|freely))/i;
