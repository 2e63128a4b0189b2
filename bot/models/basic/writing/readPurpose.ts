import { capital } from './cleanRequest.ts';
import { asSentence, isClause, isPlural, shortTopic, toYou, withArticle, withoutTo } from './phrases.ts';
import { dayText } from './readWhen.ts';

/** What a message is there for, as its opening sentence. */
export interface Purpose {
  /** Empty when nothing but a topic is given. */
  sentence: string;
  /** "the new parking rules", to be opened by the form itself */
  topic: string;
  /** "June 1", when the topic starts or takes effect then */
  start: string;
  /** For the subject line; empty to take it from sentence or topic */
  subject: string;
  isDuty: boolean;
}

const none: Purpose = { sentence: '', topic: '', start: '', subject: '', isDuty: false };

const whom =
  "(?:(?:him|her|them|me|us|you|people|everyone|everybody|staff|it|\\p{Lu}[\\p{L}’'-]+(?: \\p{Lu}[\\p{L}’'-]+)?|(?:all |the |our |my )?(?:\\p{Ll}+ ){0,3}(?:staff|team|group|residents|applicants|members|employees|managers|supervisors|parents|vendors?|partners|directors|families|tenants|customers|visitors|drivers))\\s+)?";

type Reader = readonly [RegExp, (found: RegExpExecArray) => Partial<Purpose>];

/** In this order; each takes the words from the connecting word on. */
const readers: readonly Reader[] = [
  [
    /^follow(?:ing)? up (?:about|on|regarding) (.+)$/is,
    ([, rest = '']) => ({ sentence: `I am following up on ${rest}`, subject: capital(shortTopic(rest)) }),
  ],
  [
    new RegExp(`^(?:and )?(?:to )?(?:ask(?:ing)?|request(?:ing)?) ${whom}(?:if|whether) (.+)$`, 'isu'),
    ([, rest = '']) => ({ sentence: `Please let me know whether ${toYou(rest)}` }),
  ],
  [
    new RegExp(`^(?:to )?ask(?:ing)? ${whom}((?:when|where|why|how|what|which|who)\\b.+)$`, 'isu'),
    ([, rest = '']) => ({ sentence: `Please let me know ${toYou(rest)}` }),
  ],
  [
    new RegExp(`^(?:to )?ask(?:ing)? ${whom}(?:to|please) (.+)$`, 'isu'),
    ([, rest = '']) => ({ sentence: `Please ${toYou(withoutTo(rest))}`, isDuty: true }),
  ],
  [
    new RegExp(`^(?:to )?(?:ask(?:ing)? ${whom}for|request(?:ing)?) (.+)$`, 'isu'),
    ([, rest = '']) => ({ sentence: `Please send me ${withArticle(toYou(rest))}`, isDuty: true }),
  ],
  [
    new RegExp(`^(?:to )?invit(?:e|ing) ${whom}(to .+|for .+)$`, 'isu'),
    ([, rest = '']) => ({
      sentence: `You are invited ${rest}`,
      subject: `Invitation: ${shortTopic(rest.replace(/^(?:to|for) (?:an? |the |our )?/i, ''))}`,
    }),
  ],
  [
    new RegExp(`^(?:to )?remind(?:ing)? ${whom}(?:that )?to (.+)$`, 'isu'),
    ([, rest = '']) => ({ sentence: `Please ${toYou(withoutTo(rest))}`, isDuty: true }),
  ],
  [
    new RegExp(`^(?:to )?remind(?:ing)? ${whom}(?:about|of) (.+)$`, 'isu'),
    ([, rest = '']) => ({
      sentence: `This is a reminder about ${toYou(rest)}`,
      subject: `Reminder: ${shortTopic(rest)}`,
    }),
  ],
  [
    new RegExp(`^(?:to )?thank(?:ing)? ${whom}(?:(?:so|very) much )?(for .+)$`, 'isu'),
    ([, rest = '']) => ({
      sentence: `Thank you ${toYou(rest)}`,
      subject: /^for your /i.test(rest) ? `Your ${shortTopic(rest.slice(9))}` : 'Thank you',
    }),
  ],
  [
    new RegExp(`^(?:to )?apologi[sz](?:e|ing) (?:to ${whom})?(for .+)$`, 'isu'),
    ([, rest = '']) => ({ sentence: `We apologize ${toYou(rest)}`, subject: 'Apology' }),
  ],
  [
    /^(?:that |which )?(?:recommend|propose|suggest)(?:s|ing)? (?:that )?(.+)$/is,
    ([, rest = '']) => ({
      sentence: isClause(rest) ? `I recommend that ${rest}` : `I recommend ${rest}`,
      subject: `Recommendation: ${shortTopic(rest.replace(/^(?:we|to|that)\s+/i, ''))}`,
    }),
  ],
  [
    new RegExp(
      `^(?:to )?(?:tell(?:ing)?|inform(?:ing)?|remind(?:ing)?|notify(?:ing)?|advis(?:e|ing)|let(?:ting)?) ${whom}(?:know )?(?:that )?(?!about\\b|of\\b)(.+)$`,
      'isu',
    ),
    ([, rest = '']) => (isClause(rest) ? { sentence: toYou(rest) } : { topic: rest }),
  ],
  [
    /^(?:to )?(?:say(?:ing)?|stat(?:e|ing)|announc(?:e|ing)|explain(?:ing)?|confirm(?:ing)?|that)(?: that)? (.+)$/is,
    ([, rest = '']) => (isClause(rest) ? { sentence: toYou(rest) } : aboutTopic(rest)),
  ],
  [
    new RegExp(
      `^(?:to )?(?:tell(?:ing)?|inform(?:ing)?|notify(?:ing)?|advis(?:e|ing)|let(?:ting)?) ${whom}(?:know )?(?:about|of) (.+)$`,
      'isu',
    ),
    ([, rest = '']) => aboutTopic(rest),
  ],
  [
    /^(?:about|regarding|concerning|on the subject of|with the subject|re:?|on|for|because of)\s+(.+)$/is,
    ([, rest = '']) => aboutTopic(rest),
  ],
];

/** What the words behind the recipient want: a whole sentence, or a topic. */
export function readPurpose(rest: string): Purpose {
  const words = rest.trim().replace(/[.!;,\s]+$/, '');
  if (words === '') return none;
  for (const [pattern, read] of readers) {
    const found = pattern.exec(words);
    if (found) return { ...none, ...finished(read(found)) };
  }
  return {
    ...none,
    ...finished(isClause(words) && !namesEvent(words) ? { sentence: toYou(words) } : aboutTopic(words)),
  };
}

function finished(purpose: Partial<Purpose>): Partial<Purpose> {
  const { sentence = '' } = purpose;
  return sentence === '' ? purpose : { ...purpose, sentence: asSentence(sentence) };
}

const startText = new RegExp(
  `,?\\s+(?:starting|beginning|effective|that (?:starts?|begins?)|which (?:starts?|begins?)|(?:that |which )?(?:takes?|taking) effect)(?: on| from| as of)? (${dayText})`,
  'i',
);

const asked =
  /^(?:why|how|when|what|where|who) (?:(?:we|they|you|staff|employees|people|to) )?(?:(?:are|will|must|should|can|need to|have to) )?/i;

/** A noun that stands for the message's news: what follows is no sentence, whatever verbs it holds. */
const event =
  /^(?:the |an? )?(?:denial|approval|renewal|cancellation|extension|confirmation|update|request|closure|change|delay|appointment|award|termination|suspension|guidance|information|instructions|advice|summary|overview|notice|polic(?:y|ies)|rules|procedures?|results?)s? (?:of|for|on|to|in|about)\b/i;

const given = /^(?:(?:an? )?(?:guidance|information|instructions|advice|update|summary|overview))\b/i;

/** What a message gives rather than is about: "guidance on …", "an update on …"; empty for other topics. */
export function givenThing(topic: string): string {
  if (!given.test(topic)) return '';
  return topic.replace(/^(?=(?:update|overview)\b)/i, 'an ').replace(/^(?=summary\b)/i, 'a ');
}

/** "Denial of a permit because …" is a topic. */
export function namesEvent(words: string): boolean {
  return event.test(words);
}

const doing =
  'closing|opening|reopening|moving|changing|ending|starting|replacing|adding|cancel(?:l)?ing|extending|postponing|rescheduling|repairing|renovating|painting|switching|raising|lowering|hiring';

const weDo = new RegExp(`^((?:${doing}) .+)$`, 'is');

const itDoes = new RegExp(`^((?:the |our |a )?(?:[\\p{L}\\d'’-]+ ){1,5})(${doing})\\b(.*)$`, 'isu');

/** "closing the counter on December 11" is news; "the clinic closing on Monday" too; "the new rules" is a topic. */
function aboutTopic(rest: string): Partial<Purpose> {
  const bare = rest.replace(/^(?:the fact that|that)\s+/i, '').trim();
  if (/^(?:why|how|when|what|where|who)\b/i.test(bare))
    return { topic: toYou(bare), subject: shortTopic(bare.replace(asked, '')) };
  const start = startText.exec(bare)?.[1] ?? '';
  const [, due, until] = /^([^,.;]{3,60}?) due (.+)$/is.exec(bare) ?? [];
  if (due !== undefined && until !== undefined && !isClause(`x ${due} x`))
    return {
      sentence: `${due} ${isPlural(due) ? 'are' : 'is'} due ${until}`,
      subject: shortTopic(`${due} due ${until}`.replace(startText, '')),
    };
  if (event.test(bare))
    return { topic: given.test(bare) ? bare : withArticle(bare), sentence: '', subject: shortTopic(bare) };
  if (isClause(bare)) return { sentence: bare };
  if (/\b(?:when|if|until)\b/i.test(bare) === false && new RegExp(dayText, 'i').test(bare)) {
    if (weDo.test(bare)) return { sentence: `We are ${bare}` };
    const found = itDoes.exec(bare);
    if (found && start === '')
      return {
        sentence: `${withArticle(found[1]?.trim() ?? '')} ${isPlural(found[1]?.trim() ?? '') ? 'are' : 'is'} ${found[2] ?? ''}${found[3] ?? ''}`,
      };
  }
  const [, thing, reason] = /^(.+?),? because (?!of\b)(.+)$/is.exec(bare) ?? [];
  if (thing !== undefined && reason !== undefined && isClause(`it ${reason}`))
    return { topic: thing, sentence: '' };
  return { topic: bare.replace(startText, '').replace(/[.!?,;\s]+$/, ''), start };
}

/** The words behind "because" in a topic, as a sentence: "the application came late". */
export function reasonIn(rest: string): string {
  const found = / because (?!of\b)(.+)$/is.exec(rest)?.[1];
  return found === undefined || !isClause(`x ${found}`) ? '' : asSentence(`The reason is that ${found}`);
}
