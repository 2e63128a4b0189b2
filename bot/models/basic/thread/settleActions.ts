import type { Message } from '../mail/messages.ts';
import type { FoundAction } from './items.ts';
import { findDue } from '../language/findDue.ts';
import { covered, objectStems, sharedPart } from './overlap.ts';
import type { Pace } from '../pace.ts';

interface Settled extends FoundAction {
  about: Set<string>;
}

/** How many open items a later sentence is compared with: the latest ones, so that long threads stay linear. */
const lookBack = 40;
const acceptance =
  /^(?:will do|on it|i(?:['’]ll| will| can) (?:do|take|handle) (?:it|that|this|care of (?:it|that|this))|i(?:['’]ve| have) got (?:it|this)|consider it done|i(?:['’]m| am) on it|happy to (?:do|take) (?:it|that|this))\b/i;
const finished =
  /^(?:(?:all )?done|completed|finished|all set|it(?:['’]s| is) done|this is (?:now )?(?:done|complete)|taken care of)\b[^?]{0,30}$/i;
const reported =
  /\b(?:(?:i|we)(?:['’]ve| have)? (?:just |already |now |also |finally )*(?:sent|submitted|posted|uploaded|completed|finished|updated|booked|reserved|ordered|called|asked|filed|paid|signed|forwarded|shared|circulated|attached|contacted|confirmed|reviewed|scheduled|fixed|replaced|delivered|renewed|prepared|drafted|wrote|written|talked|spoke|spoken|checked|counted|mailed|emailed|told|notified|added|removed|changed|corrected|approved|processed|published|printed|moved|picked|dropped|put|made|set up|found|installed|issued|returned|responded|distributed|registered|arranged|created|entered|closed|tested|verified|cleared|released|scanned|translated)|(?:has|have|was|were|is|are) (?:now |just |already |been |now been |just been |all )*(?:sent|submitted|posted|uploaded|completed|complete|finished|updated|booked|reserved|ordered|filed|paid|signed|forwarded|shared|circulated|attached|confirmed|reviewed|scheduled|fixed|replaced|delivered|renewed|prepared|done|mailed|notified|added|removed|changed|corrected|processed|published|printed|moved|installed|issued|returned|distributed|registered|arranged|created|entered|closed|tested|verified|cleared|released|scanned|translated|ready|enclosed|in place|live|online)|attached (?:is|are|please find|you(?:['’]ll| will) find)|(?:please )?(?:find|see) (?:the )?attached|here (?:is|are|['’]s)|(?:is|are) attached|^counted|^attached)\b/i;
/** Notes leave "I have" out: "Rang her.", "Letter drafted", "Got the list". */
const told =
  /^(?:(?:yes|ok(?:ay)?|hi \S+|\p{Lu}\p{L}+)[,.] )?(?:just |already |all )?(?:[a-z]{2,}ed|sent|rang|spoke|got|did|made|put|found|took|brought|wrote|told|paid|met|gave|left|done|drawn|held|cut|set|bought|sold|ran|read)\b|^(?!i\b|we\b|she\b|he\b|they\b|you\b)(?:\p{L}+ ){1,4}(?:(?:is|are|was|were|has been|have been) (?:now |all |already )?)?(?:drafted|printed|fixed|booked|ordered|logged|signed|sent|done|posted|filed|attached|updated|cleared|hooked up|in place|up|ours|yours|reserved|submitted|installed|delivered|paid|closed|locked|ready)\b/iu;
const thanked =
  /\b(?:thanks?|thank you)(?: \w+){0,3} for (?:the|your|sending|sharing|posting|completing|submitting|getting|taking care|doing|updating|calling|booking|ordering|writing|putting|turning)|\b(?:got|received) (?:it|them|the|your)\b/i;
const negative =
  /\b(?:not|never|haven['’]t|hasn['’]t|wasn['’]t|weren['’]t|isn['’]t|aren['’]t|didn['’]t|until|once|when|if|will be|to be|should|could|would|asked (?:you|for)|half|partly|only part)\b/i;

/** Joins what is said twice, gives unowned work to who took it on, and marks what a later message reports done. */
export async function settleActions(
  perMessage: readonly FoundAction[][],
  messages: readonly Message[],
  pace: Pace,
): Promise<FoundAction[]> {
  const settled: Settled[] = [];
  for (const [index, message] of messages.entries()) {
    for (const action of perMessage[index] ?? []) enter(action, settled);
    for (const sentence of message.sentences) hear(sentence.text, sentence.under, message, settled);
    await pace(message.sentences.length * 200);
  }
  return settled.filter((action) => action.isOffer !== true);
}

function enter(action: FoundAction, settled: Settled[]): void {
  const about = objectStems(action.text, [action.owner, action.message.from.name]);
  const open = settled.slice(-lookBack).filter((earlier) => !earlier.done);
  const same =
    open.findLast((earlier) => isSame(earlier, action, about)) ??
    open.findLast((earlier) => isTakenUp(earlier, action, about));
  if (!same) {
    if (about.size > 0 || action.dueText !== '' || !isPointer.test(action.text))
      settled.push({ ...action, about });
    return;
  }
  if (same.owner === '') same.owner = action.owner;
  if (action.dueText === '' || action.isOffer) return;
  if (same.dueText !== '' && same.due === action.due) return;
  const isOwnersWord = action.owner === action.message.from.name;
  if (same.dueText !== '' && !isOwnersWord && same.message.from.name !== action.message.from.name) return;
  Object.assign(same, { dueText: action.dueText, due: action.due });
  if (isPointer.test(action.text)) return;
  Object.assign(same, { sentence: action.sentence, message: action.message });
  if (about.size >= same.about.size) same.text = action.text;
}

/** "Do so.", "Send it.": says nothing without what it answers. */
const isPointer =
  /^\S+(?: \S+)?[.]$|^(?:take care of|\w+) (?:it|this|that|so|them|these|those|the rest)\b.{0,40}$/i;

/** A promise answers the request that came just before: "I'll do it Thursday", or the same thing in other words. */
function isTakenUp(earlier: Settled, later: FoundAction, about: ReadonlySet<string>): boolean {
  const sender = later.message.from.name;
  const distance = later.message.index - earlier.message.index;
  if (later.owner !== sender || earlier.message.from.name === sender) return false;
  if (distance < 1 || distance > 4 || (earlier.owner !== '' && earlier.owner !== sender)) return false;
  if (later.sentence.under !== '') return covered(earlier.about, objectStems(later.sentence.under)) >= 0.5;
  return isPointer.test(later.text) || sharedPart(earlier.about, about) >= 0.5;
}

/** The same work: one owner (or none yet) and mostly the same things. */
function isSame(earlier: Settled, later: FoundAction, about: ReadonlySet<string>): boolean {
  if (earlier.sentence === later.sentence) return false;
  if (earlier.owner !== '' && later.owner !== '' && earlier.owner !== later.owner) return false;
  if (earlier.message === later.message && earlier.owner === later.owner)
    return sharedPart(earlier.about, about) >= 0.99 && about.size > 1;
  return (
    sharedPart(earlier.about, about) >= 0.6 &&
    (Math.min(about.size, earlier.about.size) > 1 ||
      earlier.owner !== later.owner ||
      covered(earlier.about, about) === 1)
  );
}

/** What a later sentence says about work still open. */
function hear(text: string, under: string, message: Message, settled: Settled[]): void {
  if (text.length > 500) return;
  const sender = message.from.name;
  const open = settled.slice(-lookBack).filter((action) => !action.done && action.message !== message);
  if (open.length === 0) return;
  const asked =
    under === '' ? open : open.filter((action) => covered(action.about, objectStems(under)) >= 0.5);
  if (acceptance.test(text)) {
    const unowned = (asked.length > 0 ? asked : open).findLast((action) => action.owner === '');
    if (unowned && !open.some((action) => action.owner === sender)) unowned.owner = sender;
    const taken = unowned?.owner === sender ? unowned : asked.findLast((action) => action.owner === sender);
    const due = taken?.dueText === '' ? findDue(text, message.date) : undefined;
    if (taken && due) Object.assign(taken, { due: due.day, dueText: due.text });
    return;
  }
  const mine = asked.filter((action) => action.owner === sender);
  if (told.test(text) && !negative.test(text) && !text.endsWith('?')) {
    const meant = mine.filter(
      (action) => sharesVerb(action.text, text) || covered(action.about, objectStems(text)) >= 0.34,
    );
    const only = mine.length === 1 && text.split(' ').length <= 4 ? mine : [];
    for (const action of meant.length > 0 ? meant : only) mark(action);
  }
  if (finished.test(text) && mine.length === 1) mark(mine[0]);
  const isReport = reported.test(text) || (thanked.test(text) && !negative.test(text));
  if (isReport && !/\?$/.test(text) && !negative.test(text)) markReported(text, message, open);
  if (text.split(' ').length > 3 && !/\?$/.test(text) && !later.test(text))
    for (const action of mine) if (isAnswer(action, text)) mark(action);
}

const later = /\b(?:will|['’]ll|not sure|don['’]t know|let me|going to)\b/i;

/** "Provide an answer" and "find out whether …" are done by telling. */
function isAnswer(action: Settled, text: string): boolean {
  if (/^Provide an? (?:answer|response|reply)\b/i.test(action.text)) return true;
  return (
    /^(?:Find out|Check|Confirm|Ask)\b.*\b(?:if|whether|when|what|which|how|who|where)\b/i.test(
      action.text,
    ) && covered(action.about, objectStems(text)) >= 0.5
  );
}

function markReported(text: string, message: Message, open: readonly Settled[]): void {
  const sender = message.from.name;
  const said = objectStems(text, [sender]);
  for (const action of open) {
    const isTheirs =
      action.owner === sender ||
      action.owner === '' ||
      /\b(?:has|have|was|were|is|are) /i.test(text) ||
      thanked.test(text);
    if (!isTheirs || (thanked.test(text) && action.owner === sender)) continue;
    const share = covered(action.about, said);
    const isDeed =
      action.owner === sender && (action.about.size <= 1 || share >= 0.25) && sharesVerb(action.text, text);
    if (share >= 0.5 || isDeed) mark(action);
  }
}

/** "I called her back" reports "call her back": light verb and same owner. */
function sharesVerb(task: string, report: string): boolean {
  const verb = firstOf(objectlessStems(task));
  return verb !== undefined && objectlessStems(report).has(verb);
}

function firstOf(stems: ReadonlySet<string>): string | undefined {
  return stems.values().next().value;
}

function objectlessStems(text: string): Set<string> {
  const heavy = objectStems(text);
  return new Set(
    text
      .toLowerCase()
      .match(/[a-z]+/g)
      ?.map((word) => word.replace(/(?:ed|ing|e)$/, ''))
      .filter((word) => word.length > 2 && !heavy.has(word)) ?? [],
  );
}

function mark(action: Settled | undefined): void {
  if (action) action.done = true;
}
