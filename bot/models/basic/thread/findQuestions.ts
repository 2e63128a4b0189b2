import { contentStems, wordsOf } from '../language/words.ts';
import type { Message } from '../mail/messages.ts';
import { isGreeting } from './addressees.ts';
import { asStatement } from './asStatement.ts';
import { clausesOf } from './clauses.ts';
import type { FoundAction, FoundQuestion } from './items.ts';
import { listKinds } from './taskLists.ts';

const courtesy =
  /^(?:(?:any|do you have any|does anyone have any|anyone have) (?:other |further )?(?:questions|thoughts|concerns)|right|ok(?:ay)?|make sense|does (?:that|this) make sense|sound good|sounds good|how are you|how(?:['’]s| is) (?:it going|everything|life)|who knows|why not|you know|isn['’]t it|don['’]t you think|is that (?:ok|okay|clear|all)|(?:can|could) you believe|(?:really|seriously|what(?=\?)|huh|so what|now what|what else)|may i|see what i mean|am i right|remember)\b.{0,25}\?$/i;
const rhetorical =
  /^(?:why (?:on earth|in the world|would anyone|do we even|do i even)|who (?:on earth|cares|wouldn['’]t)|how (?:hard can|many times|on earth|could anyone)|what (?:on earth|were they|the heck)|isn['’]t (?:it|that) (?:funny|great|wonderful|nice|time)|wouldn['’]t it be nice)\b/i;
const indirect =
  /^(?:please |could you |can you |would you )*(?:let (?:me|us) know|tell (?:me|us)|advise|clarify|confirm|i(?:['’]d| would) (?:like|need) to know|i (?:need|want) to know|we need to know|i(?:['’]m| am) (?:wondering|not sure|unsure|unclear)|i wonder|i was wondering)\s+(?:about )?(?:which|what|when|where|who|whom|whose|how|whether|if (?!you have|you need|you want|there is any|there are any|anything|any\b|that works|this works|you(?:['’]d| would) like))\b/i;

/** The questions a message asks, courtesy and requests left out. */
export function findQuestions(message: Message, actions: readonly FoundAction[]): FoundQuestion[] {
  const requested = new Set(
    actions.filter((action) => action.message === message).map((action) => action.sentence),
  );
  const kinds = listKinds(message.sentences);
  return message.sentences.flatMap((sentence, index) => {
    const { text } = sentence;
    if (message.isNotice || isGreeting(text) || text.length > 500 || text.startsWith('|')) return [];
    if (requested.has(sentence) && !asksBesides(text)) return [];
    if (!hasPairedBrackets(text)) return [];
    const isListed = kinds[index] === 'questions' && wordsOf(text).length > 2;
    if (!isListed && !isQuestion(text)) return [];
    const by = embedded.test(text)
      ? 'embedded'
      : isListed
        ? 'listed'
        : text.endsWith('?')
          ? 'marked'
          : 'unmarked';
    return [{ message, sentence, by, text: asQuestion(text), answeredBy: undefined }];
  });
}

/** "Will that cut her benefits, and would you write to her worker?": a question before the request. */
function asksBesides(text: string): boolean {
  const [first, ...rest] = clausesOf(text);
  return (
    rest.length > 0 &&
    first !== undefined &&
    text.endsWith('?') &&
    /^(?:is|are|was|were|do|does|did|has|have|will|would|should|when|where|what|who|why|how)\b(?! you (?:please )?[a-z]+ (?:the|it|me|us|them)\b)/i.test(
      first,
    )
  );
}

/** Phones leave the mark out: the order of words tells. */
const unmarked =
  /^(?:(?:and|but|so|also|ok|hey),? )?(?:(?:what|where|when|who|why|how|which)(?: \S+){0,2}? (?:is|are|do|does|did|can|could|will|should|would|was|were|have|has)|(?:is|are|do|does|did|can|will|has|have|was|were)) (?:you|we|i|they|he|she|it|anyone|anybody|somebody|someone|there|people|the \w+)\b|^(?:do|does|did|has|have) (?:any(?:one|body)|some(?:one|body))\b|^who(?: else)? (?:has|is|wants|can|will|knows) (?!to\b)|^(?:i was |i['’]?m |i am )?wondering (?:if|whether|who|what|when|where|how)\b|^(?:do|does) (?:you|anyone) know\b/i;
/** "The mayor wants to know whether …", "I can't say if …": an open point, told. */
const embedded =
  /\b(?:wondering|wonder|wants? to know|would like to know|['’]d like to know|asks?|asked(?: me| us)?|not (?:sure|clear)|nobody (?:is sure|knows|could tell me)|unsure|unclear|can['’]?t (?:say|tell)|cannot (?:say|tell)|couldn['’]t say|don['’]t (?:know|understand)|no idea|open question is|help to (?:know|understand))(?: about)? (?:if|whether|why|who|whose|how|when|what|which|where)\b(?! (?:you have|you need|to (?:do|say|expect)|it is like|i['’]d do))/i;
const restated =
  /^(?:your|so (?:you|we|it)|since when|who (?:knew|are we|needs|would have|doesn['’]t|cares)|what (?:else|more) (?:could|can)|isn['’]t (?:that|it) (?:nice|great)|how (?:could|dare|nice|great|lovely))\b/i;

function isQuestion(text: string): boolean {
  if (restated.test(text) || /\(\S+(?: \S+)?\?\)?$|^did (?:the|it|them|that|this)\b/i.test(text))
    return false;
  if (!/[?:;]$/.test(text) && unmarked.test(text) && wordsOf(text).length <= 25 && wordsOf(text).length >= 4)
    return true;
  if (indirect.test(text) && contentStems(text).length >= 2) return true;
  if (embedded.test(text)) return true;
  if (!/\?["'”’)\]]*$/.test(text) || /https?:\/\/\S*\?/.test(text)) return false;
  if (courtesy.test(text) || rhetorical.test(text)) return false;
  return (
    wordsOf(text).length >=
    (/^(?:who|whose|when|where|why|how|which|by|until|any|do|does|did|is|are|was|were|has|have|can) /i.test(
      text,
    )
      ? 2
      : 4)
  );
}

/** A question cut inside a bracket is half a thought; a list mark or a bracket around whole sentences is not. */
export function hasPairedBrackets(text: string): boolean {
  const unmarked = text.replace(/^[([]?\w{1,3}[)\]]\s+/, '');
  const opened = (unmarked.match(/[([]/g) ?? []).length;
  const closed = (unmarked.match(/[)\]]/g) ?? []).length;
  if (opened === closed) return true;
  const isFirstOfSeveral = opened === 1 && closed === 0 && /^[([]\p{Lu}/u.test(unmarked);
  const isLastOfSeveral = opened === 0 && closed === 1 && /\?["'”’]*[)\]]$/.test(unmarked);
  return isFirstOfSeveral || isLastOfSeveral;
}

function asQuestion(text: string): string {
  const plain = asStatement(text);
  return plain === '' ? text : plain;
}
