import { capital } from './cleanRequest.ts';
import { nameOf, readHead, whenWhere } from './readHead.ts';
import type { Head } from './readHead.ts';
import { asSentence, isClause, toYou, withoutTo } from './phrases.ts';
import { namesEvent, readPurpose } from './readPurpose.ts';
import type { Purpose } from './readPurpose.ts';
import { readTold } from './readTold.ts';
import type { Said } from './saidSentences.ts';

/** "Write a memo." may stand before "Tell the team …", in one sentence with it, or at the end of notes. */
export function readOpening(said: readonly Said[]): {
  head: Head | undefined;
  purpose: Purpose;
  told: string | undefined;
  called: string;
  isNamed: boolean;
  rest: Said[];
} {
  const nothing = { head: undefined, told: undefined, called: '', isNamed: false };
  const first = said[0]?.text ?? '';
  const greeted = /^dear ([^,:]{2,60})[,:]\s*(.*)$/is.exec(first);
  if (greeted) {
    const purpose = readPurpose(greeted[2] ?? '');
    return { ...nothing, purpose, called: nameOf(greeted[1] ?? ''), rest: said.slice(1) };
  }
  const order = readTold(first) ? undefined : directOrder(first);
  if (order) return { ...nothing, purpose: readPurpose(order.rest), told: order.to, rest: said.slice(1) };
  const orders = said.findIndex(
    ({ text }, index) => (index === 0 || text.length < 120) && readHead(text) !== undefined,
  );
  const head = orders >= 0 ? readHead(said[orders]?.text ?? '') : undefined;
  const others = said.filter((_one, index) => index !== orders);
  const passedOn = head ? (readTold(head.rest) ?? readTold(others[0]?.text ?? '')) : readTold(first);
  if (passedOn && (head === undefined || head.rest.replace(/[.\s]/g, '') === '' || readTold(head.rest))) {
    const isInHead = head !== undefined && readTold(head.rest) !== undefined;
    const isDuty = /^please\b/i.test(passedOn.sentence);
    const [sentence = '', ...further] = passedOn.sentence.split(/;\s+(?:and )?/);
    return {
      ...{ head, told: passedOn.to, called: '', isNamed: false },
      purpose: {
        sentence: toYou(asSentence(isDuty ? withoutTo(sentence) : sentence)),
        topic: '',
        start: '',
        subject: '',
        isDuty,
      },
      rest: [...further.map((text) => ({ text, isItem: false })), ...(isInHead ? others : others.slice(1))],
    };
  }
  const meeting = head ? undefined : meetingOrder.exec(first)?.[1];
  if (meeting !== undefined)
    return { ...nothing, purpose: readPurpose(`about ${meeting}`), isNamed: true, rest: said.slice(1) };
  if (head && orders > 0) {
    const purpose = readPurpose(head.rest);
    return { ...nothing, head, purpose, rest: others };
  }
  if (head) return { ...nothing, head, purpose: purposeOf(head), rest: others };
  const only = said[0];
  const isName =
    only !== undefined &&
    !only.isItem &&
    (!isClause(only.text) || namesEvent(only.text)) &&
    only.text.split(/\s+/).length <= 30;
  const [called, ...items] = only?.text.split(/,\s+/) ?? [];
  if (
    isName &&
    called !== undefined &&
    items.length >= 2 &&
    items.every((item) => item.split(' ').length <= 8)
  )
    return {
      ...nothing,
      purpose: readPurpose(`about ${called.replace(whenWhere, '')}`),
      isNamed: true,
      rest: [{ text: `agenda: ${items.join(', ')}`, isItem: true }, ...said.slice(1)],
    };
  return isName
    ? { ...nothing, purpose: readPurpose(only.text), isNamed: true, rest: said.slice(1) }
    : { ...nothing, purpose: readPurpose(''), rest: [...said] };
}

/** What a form of its own name is there for, when the request says no more than that name. */
function purposeOf({ form, about, rest }: Head): Purpose {
  const isThanks = form.startsWith('thank');
  const purpose = readPurpose(isThanks && rest !== '' ? `thank them ${rest}` : rest);
  if (rest !== '') return purpose;
  if (isThanks) return { ...purpose, sentence: 'Thank you for your help.', subject: 'Thank you' };
  return { ...purpose, subject: capital(about) };
}

/** "Schedule the quarterly safety committee meeting for Tuesday": the meeting has a name. */
const meetingOrder =
  /^(?:please |can you |could you |I (?:need|want) to )*(?:schedule|set up|hold|organi[sz]e|plan|arrange)\s+(?:an?\s+|the\s+|our\s+|my\s+)?((?:[\w’'-]+ ){0,5}?(?:meeting|session|hearing|workshop|training|call))\b/i;

const orderWord =
  '(thank(?! you\\b)|invite|remind|ask|tell|inform|notify|follow up with|apologi[sz]e to|write(?: to)?|e-?mail|message|let)';

const connector = '(?:that|to|for|when|if|whether|about|know|why|how|where|what|I|we)';

const addressee = `(?!${connector}\\b)[^\\s,.:;]+`;

const direct = new RegExp(
  `^(?:please |can you |could you |I (?:need|want) to )*${orderWord}\\s+(?!(?:(?:an?|the|me|us|up|this) (?:[\\w-]+ ){0,3}?)?(?:memo|letter|e-?mail|notice|message|note|invitation|reminder|announcement)\\b)(${addressee}(?: ${addressee}){0,5}?),? (?=${connector}\\b)(.+)$`,
  'is',
);

/** "thank the volunteers for …", "write to my boss that …", "invite the team to …", "ask HR when …" */
function directOrder(sentence: string): { to: string; rest: string } | undefined {
  const open =
    /^(?:please )?(?:reply|respond|answer|say|announce|explain|confirm)(?: all| back| to all)?,? (that .+)$/is.exec(
      sentence,
    )?.[1];
  if (open !== undefined) return { to: '', rest: open };
  const alone = /^(?:please )?(?:write|reply|respond|e-?mail)(?: back)? to ([^,;:]{2,60}?)\.?$/i.exec(
    sentence,
  )?.[1];
  if (alone !== undefined && !new RegExp(` ${connector} `, 'i').test(alone))
    return { to: nameOf(alone), rest: '' };
  const [, order, to, rest] = direct.exec(sentence) ?? [];
  if (order === undefined || to === undefined || rest === undefined) return undefined;
  if (/^follow/i.test(order))
    return {
      to: nameOf(to.trim()),
      rest: `follow up ${rest.replace(/,? (?:and )?(?:she|he|they) ha(?:s|ve) /i, '. You have ')}`,
    };
  const passed = /^(?:write|e-?mail|message|let|tell)/i.test(order)
    ? rest.replace(/^know\s+/i, '').replace(/^(?=(?:I|we)\b)/i, 'that ')
    : `${order.toLowerCase()} them ${rest}`;
  return { to: nameOf(to.trim()), rest: passed };
}
