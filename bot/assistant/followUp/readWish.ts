import { languageNamed, type LanguageTag } from './languageNamed.ts';

/** What a short message asks of the last answer or its material. */
export type Wish =
  | {
      kind: 'shorter' | 'longer' | 'friendlier' | 'formal' | 'plain' | 'public' | 'correct' | 'why' | 'again';
    }
  | { kind: 'translate'; language: LanguageTag }
  /** A place of the material. `question`: what is asked about it; empty asks what it asked before. */
  | { kind: 'place'; place: Place; question: string }
  /** The nth point of the last answer; -1 is the last. */
  | { kind: 'point'; n: number }
  /** An order to change a text: "add a line about parking". */
  | { kind: 'change' };

export interface Place {
  unit: 'page' | 'slide' | 'sheet' | 'paragraph' | 'line' | 'row' | 'message';
  from: number;
  to: number;
}

/** Longer messages name a wish of their own. */
const longestWish = 90;
const longestChange = 400;

/** The wish of a message that leans on what was said before; undefined when it stands on its own. */
export function readWish(text: string): Wish | undefined {
  if (text.length > longestChange * 2) return undefined;
  const said = text.trim().replace(/\s+/g, ' ');
  if (said.length > longestChange || text.trim().includes('\n\n')) return undefined;
  const place = readPlace(said);
  if (place !== undefined) return place;
  if (said.length > longestWish) return changes.test(said) ? { kind: 'change' } : undefined;
  const core = coreOf(said);
  const named = wishes.find(([pattern]) => pattern.test(core));
  if (named !== undefined) return { kind: named[1] };
  const language = translation
    .exec(core)
    ?.slice(1)
    .find((group) => group !== undefined);
  const tag = language === undefined ? undefined : languageNamed(language);
  if (tag !== undefined) return { kind: 'translate', language: tag };
  const n = pointNamed(core);
  if (n !== undefined) return { kind: 'point', n };
  return changes.test(said) ? { kind: 'change' } : undefined;
}

const polite =
  /^(?:(?:please|ok(?:ay)?|and|now|then|great|good|nice|thanks|thank you|but|can you|could you|would you|will you|can i have|i (?:want|need)|i(?:'d| would) like|try)[ ,]+)+/i;
const verb =
  /^(?:make|keep|say|put|write|rewrite|rephrase|do|give me|show me|get|have|turn|it (?:needs to|should) be|this should be|be)(?: (?:it|this|that|them|the (?:answer|draft|text|summary|reply|letter|memo|e-?mail|list|last answer)))?[ ,]+(?:(?:a|an|one) (?!bit|little))?/i;
const tail =
  /(?:[ ,]+(?:please|now|then|thanks|thank you|too|though|instead|tone|(?:of|for) (?:it|this|that|me|us)))*[ .!?]*$/i;

/** The words of a wish without politeness around them. */
function coreOf(said: string): string {
  const whole = said.replace(/[’‘]/g, "'").replace(tail, '');
  return whole
    .replace(polite, '')
    .replace(verb, '')
    .replace(/ (?:version|one)$/i, '')
    .trim();
}

const wishes: readonly (readonly [RegExp, Exclude<Wish['kind'], 'translate' | 'place' | 'point'>])[] = [
  [
    /^(?:(?:much|even|a bit|a little|way) )?(?:short(?:er)?|brief(?:er)?|more (?:concise|brief|compact)|concise|tighter|less (?:text|detail|wordy)|fewer words)$|^(?:shorten|condense|trim|tighten)(?: (?:it|this|that))?(?: down)?$|^cut (?:it|this|that) ?(?:down|short)?$|^(?:(?:that|this|it)(?:'s| is| was) )?(?:(?:much|way|still) )?too long$|^in (?:one|two|three|1|2|3) (?:sentences?|lines?|bullets?|points?|words)$/i,
    'shorter',
  ],
  [
    /^(?:(?:much|even|a bit|a little|some) )?(?:more|longer|more details?|more detailed|more (?:about|on) (?:it|this|that))$|^in (?:more )?detail$|^(?:elaborate|expand|continue|go on|go deeper|tell me more|explain (?:more|further|(?:it|this|that) more))(?: on (?:it|this|that))?$|^(?:(?:that|this|it)(?:'s| is| was) )?too short$/i,
    'longer',
  ],
  [
    /^(?:(?:much|a bit|a little) )?(?:friend(?:ly|lier)|warm(?:er)?|nicer|kinder|softer|polite(?:r)?|more (?:friendly|warm|personal|polite)|less (?:formal|stiff|harsh))$/i,
    'friendlier',
  ],
  [/^(?:(?:a bit )?more )?(?:formal|official|professional)$|^less (?:casual|chatty|friendly)$/i, 'formal'],
  [
    /^(?:(?:much|even|a bit) )?(?:simpl(?:e|er)|plain(?:er)?|easier(?: to (?:read|understand))?|less technical|clearer)$|^simplify(?: (?:it|this|that))?$|^(?:in|into|use) (?:plain(?:er)?|simple(?:r)?|easy) (?:language|words|english)$|^plain (?:language|english|words)$/i,
    'plain',
  ],
  [
    /^(?:for|to) (?:the )?(?:general )?(?:public|residents?|citizens?|constituents?|everyone|everybody|people|families|customers)$/i,
    'public',
  ],
  [
    /^(?:correct|fix|check)(?: (?:it|this|that|the))?(?: (?:spelling|grammar|mistakes|errors|typos)(?: and (?:spelling|grammar|typos))?)?$/i,
    'correct',
  ],
  [
    /^(?:but )?why(?: (?:is that|so|not|do you say (?:that|so)|that))?$|^how (?:do you know(?: that)?|come|so)$|^where does (?:it|this|that|the \w+) say (?:that|so)$|^what makes you (?:say|think) (?:that|so)$|^says who$|^(?:on )?what is (?:that|this|it) based on$/i,
    'why',
  ],
  [
    /^(?:(?:try|ask|run|answer|say) )?(?:(?:it|this|that) )?again$|^(?:redo|retry|regenerate|once more|one more time)(?: (?:it|this|that))?$|^another(?: (?:try|draft|go))?$/i,
    'again',
  ],
];

const translation =
  /^(?:translate(?: (?:it|this|that|everything|all of it|the \w+))? )?(?:in|into|to) ([\p{L} ()-]{3,30})$|^([\p{L}]{5,20}|haitian creole|cape verdean creole|brazilian portuguese|(?:simplified|traditional) chinese)(?: translation)?$|^translate (?:it |this |that )?(?:in|into|to) ([\p{L} ()-]{3,30})$|^(en espa[ñn]ol|em portugu[êe]s|en fran[çc]ais)$/iu;

const changes =
  /^(?:please |and |now |also |ok(?:ay)?,? |can you |could you )*(?:add|remove|delete|leave out|take out|drop|include|mention|change|replace|swap|move|rename|sign it|end with|start with|begin with|make (?:it|this|that|the|sure)|put|use|say|do not (?:say|mention)|don't (?:say|mention))\b/i;

const units = 'page|slide|sheet|paragraph|line|row|message';
const onePlace = `(?:the )?(?<unit>${units})s? (?:number |no\\.? ?|#)?(?<from>\\d{1,5})(?: ?(?:-|–|to|and|through) ?(?:(?:${units})s? )?(?<to>\\d{1,5}))?`;
const placeOpens =
  "(?:(?:please |and |now |then |ok(?:ay)?,? )*(?:what about |how about |what (?:do|does) |what(?:'s| is) (?:said )?(?:on |in )|what does it say (?:on |in )|only |just |look at |read |go to |on |in |summari[sz]e |show me |tell me about |the same for |same for )?)";
const atPlace = new RegExp(
  `^${placeOpens}${onePlace}(?: (?:say|says|about|only|then|too))*(?: about (?<about>.{2,200}?))?[ .?!]*$`,
  'i',
);
const toPlace = new RegExp(`^(?<question>.{3,300}?),? (?:on|in|at|from) ${onePlace}[ .?!]*$`, 'i');

/** A message that is about one place: "What about page 12?", "What is the fee on page 3?". */
function readPlace(said: string): Wish | undefined {
  const plain = said.replace(/[’‘]/g, "'").replace(/\bp\. ?(?=\d)/i, 'page ');
  const found = atPlace.exec(plain) ?? toPlace.exec(plain);
  if (found?.groups === undefined) return undefined;
  const { about, question, unit = '' } = found.groups;
  const from = Number(found.groups['from']);
  const to = Number(found.groups['to'] ?? from);
  const asked = (about ?? question ?? '').trim();
  return {
    kind: 'place',
    place: {
      unit: unit.toLowerCase() as Place['unit'],
      from: Math.min(from, to),
      to: Math.max(from, to),
    },
    question: /^(?:what(?:'s| is| does it say)?|summari[sz]e(?: it)?|what is (?:said|there))$/i.test(asked)
      ? ''
      : asked,
  };
}

const ordinals = [
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
];
const point = new RegExp(
  `^(?:and |what about |how about |tell me (?:more )?about |explain |more (?:on|about) |expand (?:on )?|elaborate on )*(?:the )?(?:(${ordinals.join('|')}|last|\\d{1,2}(?:st|nd|rd|th))(?: (?:point|item|bullet|task|action|question|decision|line|part))?|(?:point|item|number|bullet|no\\.?|#) ?(\\d{1,2}))$`,
  'i',
);

function pointNamed(core: string): number | undefined {
  const found = point.exec(core);
  const word = (found?.[1] ?? found?.[2] ?? '').toLowerCase();
  if (word === '') return undefined;
  if (word === 'last') return -1;
  const n = ordinals.indexOf(word) + 1 || Number.parseInt(word, 10);
  return n > 0 ? n : undefined;
}
