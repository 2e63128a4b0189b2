/** Verbs that at the head of a sentence are hardly anything but an order, base form. */
const plainVerbs = new Set(
  (
    'confer certify clip prep recruit rinse scrub sweep unload load stack wire fetch dig overnight resubmit text ping cc bcc google photocopy laminate staple vacate convene brief accept abolish acknowledge add adjust advertise advise alert align allocate allow amend analyze ' +
    'announce appeal append apply appoint approve arrange ascertain ask assemble assess assign attach ' +
    'authorize brief bring bundle buy calculate cancel carry certify choose circulate clarify collate ' +
    'collect combine compare compile complete comply compute confirm connect consolidate consult convert ' +
    'coordinate correct create deactivate decide dedupe delete deliver deploy describe destroy determine ' +
    'develop dial disable discard disconnect dispatch distribute divide double-check e-mail eliminate ' +
    'email employ enable enclose encourage enforce engage enlarge enrol enroll ensure enter erase ' +
    'escalate establish evaluate examine exclude execute expand expedite explain export extend fetch fill ' +
    'finalise finalize find finish fix forward fulfill gather generate get give grant hand handle hire ' +
    'identify implement import inform initiate inquire insert inspect install instruct insure interview ' +
    'introduce invest investigate invite itemize justify keep learn leave lend liaise limit locate lower ' +
    'mail maintain make merge migrate modify negotiate nominate notify obtain omit open oppose order ' +
    'organize overhaul pay perform persuade photograph pick postpone prepare present preserve print ' +
    'prioritize proceed procure produce proofread propose prove provide publish pull purchase put ' +
    'quantify raise re-add re-check re-enter re-flag re-print re-run re-send reach read reapply reassign ' +
    'recalculate recheck recirculate recommend reconcile reconfirm rectify recycle redact redistribute ' +
    'redo reduce refer refill refund register reimburse reinstall reissue reject relabel relay relocate ' +
    'remind remove rename renegotiate renew rent reopen reorder repair repeat replace reply reprint ' +
    'reroute rerun reschedule resend reserve reset resign resolve respond restart restore resubmit retain ' +
    'retest retrieve return revert revise rewrite ring round save schedule scrap secure seek select sell ' +
    'send separate serve set settle shorten show shred simplify solicit sort speak specify submit ' +
    'substitute summarise summarize supply suspend swap switch take talk tell terminate throw tidy track ' +
    'translate transmit turn type unlock unplug untangle update upload use validate verify withdraw ' +
    'withhold write'
  ).split(' '),
);

/** Nouns as often as verbs: an order only before an object or a particle. */
const nounVerbs = new Set(
  (
    'access address answer audit badge bill block book box build call cap capture change charge chase ' +
    'check clean clear close code contact copy cost count cover cut date deal delay dig display document ' +
    'download draft draw drop edit estimate face fax figure file flag fold follow group guide help hold ' +
    'interest invoice issue join label land lead lift link list lock log look loop map mark match measure ' +
    'meet message move name note nudge offer outline pack page paint pass phone pilot pin place plan ' +
    'plate poll post preview process program promise pump push query question quote rank rate record ' +
    'redline release report request rescue research rest review run sample scan score screen seal search ' +
    'share ship shop sign sit skip split staff stage stamp start stop store study summon supplement ' +
    'support survey sweep tag tally tape target test text ticket time total touch tow transcribe transfer ' +
    'trim try view visit walk warn wash watch wipe work worry zip'
  ).split(' '),
);

const objectAfter =
  /^\S+ (?:["“(]|the|a|an|your|my|our|his|her|their|its|this|that|these|those|it|them|him|us|me|all|both|any|every|each|no|one|two|three|four|five|six|seven|up|out|in|off|over|back|down|with|for|to|into|on|at|through|around|if|whether|what|when|who|how|by|only|again|everyone|everybody|somebody|someone|anyone|people|what|where|which|why|\d+|\$\d|\p{Lu})/u;
const never =
  /^\S+(?: (?:is|are|was|were|has|have|had|will|would|can|could|should|ends?|begins?|starts?|of|from)\b|:|[.!]?$)/i;

/** Office verbs only in these company: "take care of", not "take the train". */
const phrasal: Record<string, RegExp> = {
  take: /^take (?!(?:care|a (?:seat|break|while|moment|chance|deep|rest)|(?:your )?time|it easy|place|effect|part|(?:the )?(?:bus|train|stairs|elevator)|heart|offense)\b)|^take care of\b/,
  make: /^make (?!(?:it\b(?! (?:clear|short|plain|public|available))|sense|do\b|me\b|us\b|my day|(?:the )?(?:most|best) of|progress|a (?:difference|good))\b)/,
  get: /^get (?!(?:back to (?:me|you|us|him|her|them)|in touch|there|here|home|off|together|going|started|ready|well|some (?:rest|sleep|air)|over|used|better|worse|tired|a chance|the (?:idea|point|picture|gist|impression)|why|that$|it$|to\b)\b)/,
  run: /^run (?!(?:late|low|out|short|into|from)\b)/,
  look: /^look (?:into|at|for|up|over|through|it over|them over)\b/,
  work: /^work (?:on|up|out|with)\b/,
  give: /^give (?!(?:up|me a (?:break|minute|moment)|(?:him|her|them|everyone|everybody|\S+) (?:my|our) (?:best|regards|love))\b)/,
  keep: /^keep (?!(?:well|safe|warm|going|smiling|up\b|(?:me|us) (?:posted|informed|updated|in the loop)|in (?:touch|mind)|it up|calm|an? (?:open|eye|ear)|your fingers|trying|telling|thinking|getting|having)\b)/,
  leave:
    /^leave (?:it|this|that|them|these|those|the|a|your|his|her|my)\b(?! (?:alone|out of|a (?:while|lot)|office|building|early))/,
  meet: /^meet (?:with\b|\p{Lu})/u,
  draw: /^draw up\b/,
  sit: /^sit (?:down )?with\b/,
  hand: /^hand (?!it to\b)/,
  turn: /^turn (?:in|off|on|over|it|them|the|your)\b/,
  carry: /^carry (?:out|over|forward)\b/,
  learn: /^learn (?:whether|if|what|who|how)\b/,
  use: /^use (?:the|your|this|only|it|that|these|those|form|\p{Lu}|\d)/u,
  try: /^try (?:to (?!be\b|make it\b|keep\b|stay\b)|the|it|again|a)\b/,
  show: /^show (?!up\b|(?:me|us) (?:the|a) way)/,
  start: /^start (?:the|a|on|with|drafting|working|collecting|over)\b/,
  join: /^(?!)/,
  rest: /^(?!)/,
  worry: /^(?!)/,
  interest: /^(?!)/,
  help: /^help (?:\S+ ){1,2}(?:with|to|find|get|move|set|carry)\b/,
  watch: /^watch (?:the|that|for)\b/,
  apply: /^apply (?:for|to|the|by|it)\b/,
  find: /^find (?!(?:it|this|that|them|us|me) (?:hard|odd|funny|strange|interesting|difficult)|attached|enclosed|below)/,
  set: /^set (?:up|out|aside|the|a|it|them|your|our)\b/,
  stop: /^stop (?!by\b|it\b)/,
  round: /^round up\b/,
  pass: /^pass (?:it|this|that|them|these|the|along|on|out)\b(?! my)/,
  follow: /^follow (?:up|the (?!link|instructions)|through)\b/,
  read: /^read (?:the|it|them|through|this|that|over|your|my|our)\b/,
  decide: /^decide (?:on|whether|if|which|what|who|how|by|about|between)\b/,
  deal: /^deal with\b/,
  hold: /^hold (?:the|that|this|it|a|your|back|off|these|those|on to|onto|two|\d|spots?|places?|seats?)\b(?! (?:line|on$))/,
};

/** What a modal says that is no piece of work: "will be", "must have", "should know". */
const stative = new Set(
  (
    'act agree apologize appear appreciate attend be become believe belong benefit care come compare ' +
    'concern contain continue cost depend deserve differ disappear drive enjoy exceed exist expect expire ' +
    'fall feel fit fly forget forgive go grow hang happen hate have hear hesitate hope hurt imagine ' +
    'include increase involve know lack last let lie like live look lose love matter mean mind miss need ' +
    'occur owe own pop prefer qualify receive recognize regret rely remain remember require result retire ' +
    'rise say see seem sell sit sleep sound speak stand start stay stick stop struggle suffer suppose ' +
    'survive swear swing tend thank think travel trust try understand vary wait walk want welcome win ' +
    'wish wonder work worry'
  ).split(' '),
);

/** Whether a phrase that begins with a base verb, as after "will" or "please", names a piece of work. */
export function isOfficeWork(phrase: string): boolean {
  const verb = verbOf(phrase);
  const company = Object.hasOwn(phrasal, verb) ? phrasal[verb] : undefined;
  if (company) return company.test(lowerHead(phrase));
  return plainVerbs.has(verb) || nounVerbs.has(verb);
}

/** The same where grammar leaves no doubt that the word is a verb: unknown ones count unless they are states. */
export function isDeed(phrase: string): boolean {
  const verb = verbOf(phrase);
  if (Object.hasOwn(phrasal, verb) || plainVerbs.has(verb) || nounVerbs.has(verb))
    return isOfficeWork(phrase);
  return (
    /^[a-z][a-z-]{2,}$/.test(verb) &&
    !stative.has(verb) &&
    !/(?:ly|ing|ed)$/.test(verb) &&
    !/^(?:not|never|the|all|also|and|but|for|you|this|that|only|most|more|very|now|then|both|just|still|always|likely|probably|soon|too|ever|once|again)$/.test(
      verb,
    )
  );
}

/** Whether a clause is an order: begins with a base verb that is no noun here ("Book club meets …"). */
export function isOrder(clause: string): boolean {
  const verb = verbOf(clause);
  if (never.test(clause) || !isOfficeWork(clause)) return false;
  if (plainVerbs.has(verb)) return /^[a-z-]+ \S+ \S|^[a-z-]+ \S+[.!]$/i.test(clause);
  return objectAfter.test(clause);
}

const habits = new Set(
  'accept agree allow answer apply ask bring carry choose cost explain find get give keep leave make note offer own propose prove raise read recommend reach report request require run say set show speak start state stop suggest take talk tell turn use want watch wish work'.split(
    ' ',
  ),
);

/** "rents a trailer" -> "rent a trailer"; undefined when the verb is unknown or tells a habit more often than a task. */
export function fromThirdPerson(phrase: string): string | undefined {
  const word = /^[a-z-]+s\b/.exec(phrase)?.[0];
  if (word === undefined) return undefined;
  const base = [word.replace(/ies$/, 'y'), word.replace(/es$/, ''), word.replace(/s$/, '')].find(
    (verb) => verb !== word && (plainVerbs.has(verb) || nounVerbs.has(verb)),
  );
  if (base === undefined) return undefined;
  const rest = base + phrase.slice(word.length);
  if (
    habits.has(base) &&
    !/^(?:takes? (?:care of|over|the|notes|minutes)|gets? (?:the|a|me|us)|brings? |finds? (?:the|a|out)|sets? up|keeps? the|talks? to|asks? \p{Lu})/u.test(
      phrase,
    )
  )
    return undefined;
  return isOfficeWork(rest) ? rest : undefined;
}

/** "sending the form" -> "send the form"; undefined when the verb is not known. */
export function fromGerund(phrase: string): string | undefined {
  const found = /^([a-z-]+)ing\b/i.exec(phrase);
  if (!found?.[1]) return undefined;
  const root = found[1].toLowerCase();
  const base = [root, `${root}e`, root.replace(/([a-z])\1$/, '$1')].find(
    (verb) => plainVerbs.has(verb) || nounVerbs.has(verb),
  );
  return base === undefined ? undefined : base + phrase.slice(found[0].length);
}

function verbOf(phrase: string): string {
  const word = /^[a-z-]+/.exec(phrase.slice(0, 40).toLowerCase())?.[0] ?? '';
  return word.replace(/^re-(?=\w)/, '');
}

/** The first word in small letters, names behind it as they are. */
function lowerHead(phrase: string): string {
  return phrase.slice(0, 1).toLowerCase() + phrase.slice(1);
}

/** Verbs after "please" or "can you" that ask for nothing to be done. */
export const noWork =
  /^(?:find (?:attached|enclosed|below|the attached|my|our|herewith|here)|see (?:attached|below|the attached|above|my|our|enclosed|page|section|link)|note\b|be\b|feel free|hesitate|accept (?:my|our|this)|consider the environment|disregard|ignore|excuse|bear with|refer to|keep in mind|know\b|join\b|click|visit|follow the (?:link|instructions)|enjoy|stay\b|remain|understand|forgive|pardon|trust|expect|allow\b|rest assured|do not|don['’]t|not\b|never\b|believe|imagine|hear|think|help me understand|say (?:hi|hello)|give my|pass (?:on )?my|wait\b|stand by|have a|take care\b(?! of)|take (?:a|your) (?:seat|time)|make it|come\b|attend\b|like\b|love\b|agree\b|live with|mind\b|continue to|direct (?:all|any|your) (?:questions|inquiries)|thank\b|remember (?:that|how)|see\b|access\b|have (?!the |it |them |your |a look|\S+ (?:log|send|call|sign|check|put))|use this (?:email|link)|keep (?:me|us) (?:posted|informed|updated|in the loop)|let (?:me|us) (?:know )?(?:down)?$|elaborate|speak (?:up|freely)|hold (?:the line|on)|print this|recycle\b|view (?:in|this|online)|unsubscribe|reply (?:stop|to this)|eat\b|drink\b|sleep\b|cheer|thank)/i;
