import { dayText } from './readWhen.ts';

/** The part of a request that says what to write and to whom: "Write a memo to all staff about …". */
export interface Head {
  /** "memo", "cover letter"; empty when the request names no form */
  form: string;
  /** "denial" of "a denial letter": names what is written about when nothing else does; else empty */
  about: string;
  to: string;
  from: string;
  /** What follows: "about the new parking rules", "asking him to call" */
  rest: string;
}

const forms =
  '(?:(?:cover |thank[- ]you )?letter|memo(?:randum)?|e-?mail|meeting (?:notice|invitation|invite)|notice|announcement|message|invitation|invite|note|reminder|(?:meeting|call|session)(?= (?:with|about|on|for)\\b))';
const polite =
  "(?:(?:please|can you|could you|would you|help me(?: to)?|I(?:'d| would) like(?: you)?(?: to)?|I (?:need|want|have)(?: you)?(?: to)?|we need(?: to)?|need(?: to)?|let['’]?s|hi|hello)[ ,]+)*";
const lead = new RegExp(
  `^\\s*${polite}(?:(?:write|draft|compose|prepare|create|make|send|put together|do|schedule)\\s+(?:me\\s+|us\\s+|up\\s+)?)?(?:(?:a|an|the|this)\\s+)?(?:(?:short|brief|quick|formal|friendly|long|polite|official|internal|firm|warm|one-page)[, ]+(?:and )?)*(${forms})\\b[,:]?\\s*`,
  'i',
);
/** "draft a denial letter": the form has a name of its own. */
const namedLead = new RegExp(
  `^\\s*${polite}(?:write|draft|compose|prepare|create|make|send|put together)\\s+(?:me\\s+|us\\s+)?(?:an?|the|this)\\s+((?:(?!(?:about|to|for|on|from|with|of|and|or|that)\\b)\\p{L}[\\p{L}’'-]*\\s+){1,3}?)(${forms})\\b[,:]?\\s*`,
  'iu',
);

/** What begins the message itself, behind the name of the recipient. */
export const purposeWords =
  '(?:about|regarding|concerning|on the subject of|with the subject|re:?|explaining|announcing|to (?:announce|explain|inform|tell|ask|remind|say|thank|let|request|invite|confirm|apologi[sz]e)|informing|telling|reminding|asking|saying|stating|inviting|requesting|confirming|recommending|proposing|thanking|apologi[sz]ing|letting|denying|approving|notifying|advising|that|which|because|for|on)';
const word = '(?:(?:Mr|Mrs|Ms|Mx|Dr|St|Rep|Sen|Lt|Capt)\\.|[^\\s.,;:]+)';
const name = `${word}(?:(?: |, (?=(?:and )?\\p{Lu}\\p{Ll}+(?: |,|$)))${word}){0,8}?`;
const toPattern = new RegExp(
  `^(?:to|for|with) (?!(?:tell|inform|remind|ask|let|say|thank|announce|explain|invite|notify|request|confirm|apologi[sz]e)\\b)(${name})(?=\\s*,?\\s+${purposeWords}(?:[\\s:]|$)|\\s+from\\s|\\s*[.,;:](?:\\s|$)|\\s*$)\\s*`,
  'iu',
);
const fromPattern = new RegExp(
  `^from (.{2,60}?)(?=\\s+to\\s|\\s+${purposeWords}\\s|\\s*[.,;:]|\\s*$)\\s*`,
  'i',
);
/** "on Tuesday at 10" says when, not what about. */
const onADay = new RegExp(`^(?:on|for|at) (?:${dayText}|\\d|noon)`, 'i');

/** When and where a meeting is, which have lines of their own. */
export const whenWhere = new RegExp(
  `\\s*\\b(?:(?:on|via|over|in) (?:Microsoft )?(?:Teams|Zoom|WebEx)|(?:on |at )?(?:${dayText}|\\d{1,2}(?::\\d\\d)? ?[ap]\\.?m\\.?|noon)(?!\\w)|in [Rr]oom \\w+|\\d{1,2}(?::\\d\\d)?-\\d{1,2}(?::\\d\\d)?|(?:in the |at the )?(?:auditorium|cafeteria|library|lobby|gym)$)`,
  'gi',
);

/** Undefined when a sentence does not begin like an order to write. */
export function readHead(sentence: string): Head | undefined {
  const plain = lead.exec(sentence);
  const named = plain === null ? namedLead.exec(sentence) : null;
  const form = plain?.[1] ?? named?.[2];
  if (form === undefined) return undefined;
  let rest = sentence.slice((plain ?? named)?.[0].length).trim();
  if (/^(?:meeting|call|session)$/i.test(form)) rest = rest.replace(whenWhere, ' ').trim();
  let to = '';
  let from = '';
  for (let round = 0; round < 2; round += 1) {
    const toFound = to === '' && !onADay.test(rest) ? toPattern.exec(rest) : null;
    if (toFound?.[1] !== undefined) {
      to = toFound[1].trim();
      rest = rest.slice(toFound[0].length).trim();
    }
    const fromFound = from === '' ? fromPattern.exec(rest) : null;
    if (fromFound?.[1] !== undefined) {
      from = fromFound[1].trim();
      rest = rest.slice(fromFound[0].length).trim();
    }
  }
  return {
    form: form.toLowerCase(),
    about: named?.[1]?.trim() ?? '',
    to: nameOf(to),
    from,
    rest: onADay.test(rest) ? '' : rest.replace(/^[,:;.–—-]+\s*/, ''),
  };
}

/** "my team" is "Team"; "my boss" is a person whom the request does not name. */
export function nameOf(to: string): string {
  if (
    /^(?:my|our|the) (?:boss|supervisor|manager|director|chief|colleague|coworker)$|^(?:him|her|them|someone|somebody|people)$/i.test(
      to,
    )
  )
    return '';
  const bare = to.replace(/^(?:my|our|the|an?)\s+(?=\w)/i, '').replace(/[.,;:]+$/, '');
  return bare.slice(0, 1).toUpperCase() + bare.slice(1);
}
