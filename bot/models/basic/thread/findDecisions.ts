import type { Message } from '../mail/messages.ts';
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

/** What was decided, as the message states it; proposals, questions and conditions are not decisions. */
export function findDecisions(message: Message): FoundDecision[] {
  const kinds = listKinds(message.sentences);
  return message.sentences.flatMap((sentence, index) => {
    const { text } = sentence;
    if (text.length > 500) return [];
    const isListed = kinds[index] === 'decisions' && text.split(' ').length > 2 && !text.endsWith('?');
    if (!isListed && !isDecision(text)) return [];
    return [
      {
        message,
        sentence,
        text:
          approvedShort.test(text) && text.split(' ').length <= 3
            ? shortApproval(text, message)
            : asStatement(text),
      },
    ];
  });
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
