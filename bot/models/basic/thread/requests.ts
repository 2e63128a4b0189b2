import { wordsOf } from '../language/words.ts';
import type { ClauseContext, Reading } from './readClause.ts';
import { fromGerund, isDeed, noWork } from './verbs.ts';

const filler =
  '(?:(?:please|kindly|also|just|both|all|quickly|perhaps|maybe|possibly|again|either|at least|go ahead and|then|still|be sure to|make sure to|take a moment to|take a minute to|take the time to|be so kind as to|help me(?= \\w)|help us(?= \\w)|do me a favor and|remember to|try to|try and)[, ]+)*';
const ask = new RegExp(
  `^(?:(?:can|could|would|will) (?:you|y['’]all)(?: (?:guys|both|all|two|be able to))*|(?:do you think|any chance|is there any chance|is it possible) (?:that )?you (?:could|can)|are you able to|would you be (?:able|willing) to|(?:please|pls|plz|kindly)|(?:(?:may|might|can|could|must|do) i (?:please )?(?:ask|trouble|bother|beg) (?:of )?you to)|(?:i|we)(?:['’]m| am|['’]re| are|['’]d| would| will| must| have to| do)? (?:also |still |really )?(?:need|want|would like|like|ask|asking|beg|urge|expect|require|trust|count on|counting on|rely on|relying on) (?:you|everyone|you all|you both|each of you) to|(?:i|we) (?:ask|request|require|expect) that you|you(?:['’]re| are) to|(?:i|we)['’]d like you to|(?:i|we)(?:['’]d| would) (?:really |greatly |very much )?(?:appreciate it if|be grateful if) you (?:could|would|can)|it (?:would|['’]d) be (?:really |very )?(?:great|helpful|good|nice|useful|wonderful|best) if you (?:could|would|can)|it['’]d be (?:great|helpful|good) if you (?:could|would)|if you (?:could|would)(?: please)?|you['’]?(?:ll| will)? (?:also |still |just )?(?:need|have) to|you must|you(?:['’]re| are) (?:required|asked|expected) to|(?:don['’]t|do not|please don['’]t) forget to|remember to|(?:make|be) sure (?:that you|you|to)|(?:i|we) (?:assign|leave it to) you to)[,:]? ${filler}`,
  'i',
);
/** "I was hoping you could …", "could I get …", "would it be possible to …" */
const roundabout = new RegExp(
  `^(?:(?:i|we)(?: was| were|['’]m| am|['’]re| are)? ?(?:just )?(?:hoping|wondering|hope|wonder)(?: that)?(?: if| whether)? (?:you|one of you|somebody|someone) (?:could|can|would|might be able to|will)|(?:i|we)(?:['’]d| would) (?:love|like) (?:for you|it if you(?: could| would)?)(?: to)?|(?:would|will|is) (?:it|there) (?:be )?(?:possible|any way|a way|any chance)(?: (?:for you|you (?:could|can)))?(?: to)?|any chance (?:that )?you(?:['’]d| could| can| might)|(?:what|all) (?:i|we)(?: still| really)? need(?: from you)? is (?:for you to|you to)|it(?:['’]s| is) (?:up to|on) you to|you(?:['’]d| had) better|you (?:might|may) (?:want|wish) to|your (?:job|task|homework|assignment|part)(?: now| then)? (?:is|will be) to|can you two|(?:do|don['’]t) forget to) ${filler}`,
  'i',
);
const letHave =
  /^(?:can|could|may|might) i(?: please| also)? (?:get|have|see|borrow|ask for|request|trouble you for) (?!you to\b|away\b|a (?:minute|moment|word|sense|break)|(?:some )?(?:help|sleep)\b)(.+)/i;
const appreciated =
  /^(?:(?:i|we)(?:['’]d| would) (?:really |very much )?(?:appreciate|welcome|be grateful for|need)|grateful for|(?:what|all) (?:i|we)(?: still| really)? need(?: from you)? is|don['’]t forget|do not forget) (?!it\b|that\b|if\b|to\b|your (?:help|patience|understanding|support|cooperation)|any\b)(.+)/i;
const mind = /^(?:(?:would|do) you )?mind (?=[a-z-]+ing\b)/i;
const weakForm = /^(?:if you|you)\b/i;
const letKnow = /^let (?:me|us|\[[A-Z_]+ \d+\]|[A-Z]\w+) know\b/i;
const answerOnly =
  /^(?:let (?:me|us) know|tell me|tell us|advise|clarify|explain|remind me|confirm (?:if|whether|that you received|receipt)|say (?:if|whether|when)|indicate|comment on)\b/i;
const callIf =
  /^(?:contact|call|e-?mail|reach out|ask|reply|respond|write|text|speak|see|direct|send|return|report|let|notify|stop|get in touch)\b.*\b(?:if (?:you|there|any|this|anything|it)|with any|any (?:questions|concerns|issues|problems)|for (?:questions|more information|further information|assistance|help|details)|should you|questions to)\b/i;
const stative =
  /^(?:receive|get an?|know|expect|feel|notice|hear|have received|wait|worry|be\b|have been|like|want|need|understand|see\b)/i;

/** A request to "you": "could you …", "please …", "you need to …", "would you mind …ing". */
export function readRequest(clause: string, you: string, context: ClauseContext): Reading | undefined {
  const had = letHave.exec(clause)?.[1];
  if (had !== undefined && !/^(?:to |in |out |back )/i.test(had))
    return { owner: you, phrase: `provide ${withoutThanks(had)}` };
  const welcome = appreciated.exec(clause)?.[1];
  if (welcome !== undefined && (context.hasDue || /forget|what|all/i.test(clause.slice(0, 12))))
    return { owner: you, phrase: `provide ${withoutThanks(welcome)}` };
  const gerund = mind.exec(clause);
  const found = gerund ?? ask.exec(clause) ?? roundabout.exec(clause);
  const rest = found ? clause.slice(found[0].length) : '';
  const phrase = gerund ? fromGerund(rest) : rest;
  if (!found || phrase === undefined || !isWork(phrase, context)) return undefined;
  if (weakForm.test(found[0]) && stative.test(phrase)) return undefined;
  if (
    /^if you (?:could|would)/i.test(found[0]) &&
    !/\b(?:great|appreciate|grateful|helpful|thank|good|perfect|wonderful)\b/i.test(phrase)
  )
    return undefined;
  return { owner: you, phrase: withoutThanks(phrase) };
}

/** Whether the phrase after "please" is something to do rather than politeness, a warning or a plain question. */
function isWork(phrase: string, { hasDue }: ClauseContext): boolean {
  if (!/^[\p{Ll}A-Z]/u.test(phrase) || wordsOf(phrase).length < 2) return false;
  if (callIf.test(phrase) && !hasDue) return false;
  if (/^let me (?!know)/i.test(phrase)) return false;
  if (letKnow.test(phrase))
    return hasDue && !/\bif (?:you have |there are )?(?:any )?(?:questions|concerns)\b/i.test(phrase);
  if (answerOnly.test(phrase)) return hasDue;
  if (/^do (?:so|it|this|that)\b/i.test(phrase)) return hasDue;
  return (
    !noWork.test(phrase) &&
    isDeedOrUnknown(phrase) &&
    !/^(?:the|a|an|this|that|these|those|it|i|we|he|she|they|your|my|our|all|any|no|if|when|for|in|on|at|with|to|as)\b/i.test(
      phrase,
    )
  );
}

/** "have evidence log it" is work too; a modal before it leaves no doubt that the rest begins with a verb. */
function isDeedOrUnknown(phrase: string): boolean {
  return (
    isDeed(phrase.toLowerCase()) ||
    /^(?:have|start|continue|act|go|sit|stand|stay|try|speak|travel|be) /i.test(phrase)
  );
}

function withoutThanks(phrase: string): string {
  return phrase
    .replace(
      /,? (?:that|it|which|this) (?:would|['’]d) be (?:great|helpful|appreciated|perfect|wonderful|good).*$/i,
      '',
    )
    .replace(/,? (?:i|we)(?:['’]d| would) (?:appreciate it|be grateful).*$/i, '')
    .replace(/[,;]? (?:please|thanks|thank you|if you (?:can|could|would))(?: so much)?[.?!]*$/i, '');
}
