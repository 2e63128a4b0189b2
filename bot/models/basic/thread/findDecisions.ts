import type { MailSentence, Message } from '../mail/messages.ts';
import { isSamePerson } from '../mail/people.ts';
import { isGreeting } from './addressees.ts';
import { asStatement } from './asStatement.ts';
import type { FoundDecision } from './items.ts';
import { listKinds } from './taskLists.ts';

const decided =
  /\b(?:(?:we|i|they|he|she|the (?!\w+ reason)\w+(?: \w+)?)(?:['’]ve| have| has)? (?:all |just |also |both |finally |jointly )?(?:decided|agreed|concluded|settled|resolved|voted|opted) (?:that|to|on|not to|against|we|in favor)|(?:it|this) (?:was|is|has been) (?:decided|agreed|settled)|(?:the|our|my|final) decision (?:is|was)(?! (?:not|still|pending|up to|due|expected))|(?:we|i)(?:['’]re| are|['’]m| am|['’]ve| have|['’]ll| will)? ?(?:going|gone|go) (?:ahead )?with\b|(?:we|i)(?:['’]ll| will| are| am|['’]re|['’]m)? ?(?:proceed(?:ing)?|mov(?:e|ing) (?:forward|ahead)|go(?:ing)? ahead) with\b|i(?:['’]ve| have)? ?(?:hereby )?approved?\b(?! of (?:the|your) (?:tone|idea))|you have my approval|(?:has|have|had|is|are|was|were) (?:been |now |now been |just been |formally )?(?:approved|denied|rejected|cancell?ed|postponed|rescheduled|signed off|awarded|adopted)\b|(?:has|have|was|were) (?:been )?moved to (?:\w+day|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|next|the \d|room|\d)|(?:commissioner|director|secretary|deputy|counsel|legal|board|committee|governor|council|chief|cfo|cio|manager|team) (?:has |have )?(?:approved|decided|denied|rejected|signed off|chosen|chose|agreed)\b|signed off on\b|we (?:chose|picked|selected|have chosen|have selected|have picked))/i;
const named =
  /\b\p{Lu}[\p{L}’'-]+ (?:has |have )?(?:decided|agreed|concluded|opted) (?:that|to|on|not to|against)\b/u;
const resolved =
  /\b(?:we|i)(?:['’]ll| will|['’]re going to| are going to| am going to) (?:leave|use|stay with|stick with|stick to|keep (?!you|me|an eye|in touch|in mind|trying|track)|not (?!be |have |know |need |only |get |see |make it|always|necessarily|miss|forget)|no longer|hold off|postpone|cancel|drop|skip|extend|switch|wait until|allow|waive|discontinue|go (?:with|ahead))\b/i;
const together =
  /^(?:ok(?:ay)?[,. ]+|then |so[, ]+|yes[,. ]+|agreed[,.: ]+|great[,.! ]+|fine[,. ]+)*let['’]?s (?:keep|go|use|stick|hold off|postpone|cancel|drop|skip|leave|stay|wait|proceed|move (?:it|the|ahead|forward|to)|not )/i;
const itIs = /^(?:ok(?:ay)?, )?[\p{Lu}\d][^,;?]{1,30} it is[.!]?$/u;
const approvedShort =
  /^(?:approved|granted|denied|i approve|agreed and approved|request approved|consider it approved)[.!]?(?:\s|$)/i;
const wontBe =
  /\b(?:we|it|they|the \w+) (?:won['’]t|will not) be (?!able|in\b|here|there|at\b|back|available|around|necessary|easy|a problem|surprised|happy|ready|done|late|long)(?:\w+ing|\w+ed)\b/i;
const open =
  /\?$|\b(?:if|whether|until|unless|once|before|assuming|pending|provided|should) (?:\S+ ){0,6}(?:approv|decid|agree|cancel|den|reject|resched|postpon)\w*|\b(?:not|never|nothing|no|hasn['’]t|haven['’]t|isn['’]t|wasn['’]t|nobody|yet to|still to|to be|needs? to|must|should|would|could|might|may|can|cannot|can['’]t) (?:\S+ ){0,3}(?:approv|decid|agree|cancel|denied|den(?:y|ies)\b|reject|resched|postpon|settl)\w*|\b(?:suggest|propose|proposal|recommend|wonder|hope|thought|thinking|maybe|perhaps|consider|what if|in favor of|would rather|prefer)\b|^(?:please|can|could|would|if|when|once|until|unless)\b|\bagreed (?:on|by|over) (?:the |a )?(?:call|phone|teams|zoom|meeting)|\bagreed to (?:meet|talk|look|review|send|help|share|provide|pay|take|draft|write|call|check|follow)\b/i;

/** Words that decide by being said: "I approve", "Agreed: …", "Going with Copia", "The finding stands". */
const performed = [
  /^(?:(?:and |so |then |ok(?:ay)?,? |yes,? |fine,? |therefore,? )*)(?:i|we)(?:['’]ll| will| do| hereby| therefore)* (?:approve|authorize|grant|deny|allow|waive|accept|reject|overrule|sustain|adopt|choose|pick|select|opt for|settle on|agree to (?!meet|talk|look|review|send|help|discuss|disagree)|agree that|concur)\b(?! your (?:apology|point|thanks))/i,
  /^(?:agreed|decided|approved|granted|denied|settled|so ordered|motion (?:carried|passes|passed|allowed|denied)|decision|ruling|final answer|verdict)(?: (?:for|on|about|as to) [^:]{2,60}:|\s*(?:[:;,–—-]\s*\S|[.!]?$))/i,
  /^(?:(?:ok(?:ay)?|so|then|fine|yes|alright|all right|good|great)[,. ]+)*(?:going with|go with|we go with|going ahead with|moving ahead with|sticking with|staying with) /i,
  /\b[\p{Lu}\d][^.?!;]{0,40} (?<!\b(?:there|here|as|what|where|how|than|that|whatever) )it is(?: then)?(?:[.!,;]|$)/u,
  /(?:^|[;:,.] (?:(?:so|and|then) )?)(?:the|our|your|this|that|that one|[\p{Lu}]\S+) (?:[\p{L}'’-]+ ){0,3}(?:stands|stays(?! (?:late|home|with you|in touch))|is final|is off the table|is off(?! (?:on|today|until|sick|to))|goes ahead|is a go|holds)(?=[.,;!]|$| (?:as|where|until|shut|closed|open|put|on|in|the|at)\b)/u,
  /^(?:so |then |and |thus |therefore )*(?:it|this|that|the [\p{L}-]+(?: [\p{L}-]+)?) (?:goes|go) (?:to|ahead|out on|with) (?!show\b|bed\b|the bathroom|without)/iu,
  /\b(?:nobody|no one|none of (?:them|you|us)) (?:will|is going to) (?!know\b|mind\b|notice\b|care\b)/i,
  /\bno (?:\p{L}+ ){1,3}(?:will be|gets?|is to be|are to be|may be|shall be|is going to be) (?!able|in\b|here|there|at\b|back|available|easy|late|ready)\p{L}+/iu,
  /(?:^|[;:.] )(?:the|this|that|your|our|it|they|payment|\p{Lu}\S+)(?: \p{L}+){0,3} (?:will count|counts) (?:as|toward)\b/iu,
  /\b(?:treat (?:it|this|that) as (?:settled|final|decided)|that settles it|that['’]s (?:settled|decided|final|the plan)|consider it (?:approved|settled|done deal)|it['’]s (?:settled|decided|official)|done deal|we have a (?:deal|plan|decision))\b/i,
  /\b(?:has|have|got|gets?|you have) (?:the|a|my|our) (?:go-?ahead|green light|ok(?:ay)?|approval|blessing|all-clear|contract|award)\b/i,
  /\b(?:motion|request|appeal|petition|application|extension|waiver|leave|grievance|objection|protest) (?:is|was|are|were|has been)(?: hereby)? (?:allowed|granted|denied|approved|sustained|overruled|withdrawn|rejected|dismissed|settled)\b/i,
  /\b(?:hearing|meeting|conference|deadline|event|training|interview|move|opening|launch|closing|class|clinic|session|trial|vote|visit|inspection|walkthrough)s? (?:is|are|was|were|has been|will be)(?: now| hereby)? (?:postponed|continued|cancell?ed|moved|rescheduled|extended|called off|pushed|delayed|off)\b(?! (?:if|unless))/i,
  /^(?:from now on|going forward|effective (?:immediately|today|tomorrow|\p{Lu}|\d)|as of (?:today|now|\p{Lu}\p{L}+ \d)|starting (?:today|now|monday|next|\p{Lu}\p{L}+ \d))[,:]?\s.{10,}/iu,
  /\b(?:i|we) (?:will not|won['’]t|shall not|are not going to|['’]re not going to) (?!be (?:able|in|there|here|back|around|available|at)\b|have\b|know|get\b|see|make it|miss|forget|always|need|mind|bore|keep you|take (?:up|long)|attend)[a-z]+/i,
  /\b(?:i|we) (?:withdraw|drop|rescind|retract|cancel|am withdrawing|are withdrawing|am cancell?ing|are cancell?ing|are dropping) (?:the|my|our|this|that) (?!\S* ?(?:remark|comment|question|joke))/i,
  /(?:^|[;:,.–—] (?:(?:so|and|then) )?)(?:(?:so|then|and|thus|therefore|ok(?:ay)?|fine|good|yes|tomorrow|today|\p{Lu}\p{L}+day|with \S+ \S+),? )*we (?:hold|go (?:to|with|ahead|for)|take (?!care|off|a\b|it\b|pride|turns)|use|keep|start|open|close|run|move|pay|accept|stop|stay|begin|switch|extend|cancel|skip|wait|drop|leave|postpone|do (?:it|this|that|\p{Lu})) (?!up\b|getting|having|hearing|you\b|trying)/iu,
  /(?:^|[;:.–—] )no (?:\p{L}+ ){1,4}(?:until|without|before|unless|after|no \p{L}+)\b/iu,
  /\b(?:is|are) (?:hereby |now )?(?:accepted|allowed|adopted|waived|withdrawn|settled|authorized)\b/i,
  /\b(?:has|have) (?:allowed|accepted|ordered|ruled|agreed to (?!meet|talk|look|review|send|help)|granted|denied|authorized|adopted)\b/i,
  /\bvoted (?:\d+ ?(?:-|–|to) ?\d+ |unanimously )?(?:to|for|against|in favor)\b/i,
  /\b(?:both|all|the) (?:\p{L}+ )?(?:parties|sides|of us|of you|divisions|offices|towns|agencies) (?:have )?(?:all )?agreed?\b/iu,
  /\bworks for (?:us|everyone|everybody|all)\b/i,
  /\b(?:board|committee|council|commission|panel|members|team|group|commissioner|director|secretary|governor|court|magistrate|judge) (?:has |have |unanimously |all )*(?:agreed|voted|approved|decided|adopted|accepted|denied|rejected|ruled|authorized|chose|declined|opted|elected|resolved|accepts|approves|declines|wants)\b/i,
] as const;
const undecided =
  /\?$|^(?:if|when|once|until|unless|should|assuming|maybe|perhaps|please|can|could|would|let me know)\b|\b(?:i (?:suggest|propose|recommend|think|believe|hope|wonder|guess|wish|would|['’]d)|we (?:could|might|should)|maybe|perhaps|my (?:advice|suggestion|preference|vote)|what if|in favor of|would rather|leaning|lean toward|if (?:it|this|that|they|we|you|the)|whether|not sure|pending|subject to|depends|last (?:year|month|week|time)|used to|years ago)\b|\b(?:was|were) \w+(?:ed|en)? (?:on|in|back in) (?:\p{Lu}\p{L}+ \d|\d)/iu;

/** A question that asks for somebody's will; its answer decides. */
const asksWill =
  /\b(?:do you want|shall (?:i|we)|should (?:i|we)|would you (?:like|prefer|rather|have)|which (?:one|option|of|do|would|date|vendor)|what (?:would|do|should|shall) (?:you|i|we) (?:have|want|do|like|prefer)|(?:is|are|be) (?:it|that|this|you) (?:ok(?:ay)?|fine|good|all right|alright)|(?:can|may|could) (?:we|i) (?!get|have|see|ask|borrow|help)|ok(?:ay)? (?:to|with|if)|your call|up to you|option|approve|sign off|go ahead|yes or no)\b/i;
const shortAnswer =
  /^(?:yes|yep|no|nope|go|do it|fine|ok(?:ay)?|approved|agreed|granted|both|neither|all|none|option|number|the (?:first|second|third|former|latter|\p{L}+ one)|let['’]?s|take|use|keep|cancel|send|post|\d+|[a-d]\b|\(?[1-9a-d][).])/iu;
const noAnswer =
  /\b(?:not sure|don['’]t know|no idea|let me|i['’]ll (?:check|ask|see)|depends|maybe|perhaps|thanks|thank you|problem|worries|haven['’]t|hasn['’]t|not yet)\b|\?$/i;

/** What was decided, as the message states it; proposals, questions and conditions are not decisions. */
export function findDecisions(message: Message, before: readonly Message[] = []): FoundDecision[] {
  if (message.isNotice) return [];
  const kinds = listKinds(message.sentences);
  const first = message.sentences.find(({ text }) => !isGreeting(text));
  return message.sentences.flatMap((sentence, index) => {
    const { text } = sentence;
    if (text.length > 500 || text.startsWith('|')) return [];
    const isListed = kinds[index] === 'decisions' && text.split(' ').length > 2 && !text.endsWith('?');
    const isChosen = (sentence === first || sentence.under !== '') && isChoice(sentence, message, before);
    const isPerformed = !/^["“]|["”]$/.test(text) && isPerformative(text);
    if (!isListed && !isChosen && !isPerformed && !isDecision(text)) return [];
    return [
      {
        message,
        sentence,
        by: isListed ? 'listed' : isChosen ? 'chosen' : isPerformed ? 'performed' : 'decided',
        text:
          approvedShort.test(text) && text.split(' ').length <= 3
            ? shortApproval(text, message)
            : asStatement(text),
        ...(isChosen || isPerformed ? { isFirm: true as const } : {}),
      },
    ];
  });
}

function isPerformative(text: string): boolean {
  if (undecided.test(text) || text.split(' ').length > 60) return false;
  return performed.some((pattern) => pattern.test(text));
}

/** "All six.", "Yes, move the 400.": the short answer of somebody who was asked what to do. */
function isChoice({ text, under }: MailSentence, message: Message, before: readonly Message[]): boolean {
  if (text.split(' ').length > 9 || !shortAnswer.test(text) || noAnswer.test(text)) return false;
  if (under !== '') return asksWill.test(under);
  const asked = before
    .slice(-3)
    .filter(
      (earlier) =>
        !isSamePerson(earlier.from, message.from) &&
        earlier.to.some((person) => isSamePerson(person, message.from)),
    );
  return asked.some(({ sentences }) =>
    sentences.some((one) => one.text.endsWith('?') && asksWill.test(one.text)),
  );
}

function isDecision(text: string): boolean {
  if (text.split(' ').length < 2 && !approvedShort.test(text)) return false;
  if (open.test(text)) return false;
  return (
    decided.test(text) ||
    named.test(text) ||
    resolved.test(text) ||
    together.test(text) ||
    itIs.test(text) ||
    approvedShort.test(text) ||
    wontBe.test(text)
  );
}

/** "Approved." says nothing by itself: the subject says what. */
function shortApproval(text: string, message: Message): string {
  const subject = message.subject.replace(/^(?:\s*(?:re|fw|fwd|aw|rv)\s*:)+\s*/i, '').trim();
  return subject === '' ? asStatement(text) : `${asStatement(text).replace(/[.!]+$/, '')}: ${subject}.`;
}
