import { rankSentences, similarity } from '../language/rankSentences.ts';
import { wordsOf } from '../language/words.ts';
import type { MailSentence, Message } from '../mail/messages.ts';
import type { Pace } from '../pace.ts';
import { isGreeting } from './addressees.ts';
import { isClosingLine } from '../mail/mailLines.ts';
import type { Source } from './items.ts';

interface Candidate extends Source {
  score: number;
  stems: ReadonlySet<string>;
}

const smallTalk =
  /^(?:thanks?|thank you|many thanks|you['’]re welcome|great|sounds good|perfect|hope (?:you|this|all)|i hope|happy (?:monday|friday|holidays)|have a (?:great|good|nice)|good (?:morning|luck)|see you|congratulations|welcome|sorry (?:about|for)|stay safe|talk soon|please (?:let me know|find attached|feel free|note)|let me know|feel free|no problem|of course|will do|got it|noted|understood|keep me posted|see (?:below|attached)|fyi|if you have)\b/i;

/** Sentences that tell what a thread is about and where it stands, oldest first; those told elsewhere come only when there are no others. */
export async function findOverview(
  {
    messages,
    toldAlready,
    wanted,
  }: { messages: readonly Message[]; toldAlready: ReadonlySet<MailSentence>; wanted: number },
  pace: Pace,
): Promise<Source[]> {
  const told = messages.flatMap((message) =>
    message.sentences.filter(isTelling).map((sentence) => ({ message, sentence })),
  );
  const fresh = told.filter(({ sentence }) => !toldAlready.has(sentence));
  const usable = fresh.length > 0 ? fresh : told;
  const ranked = await rankSentences(
    usable.map(({ sentence }) => sentence.text),
    pace,
  );
  const candidates = usable.map((source, index) => ({
    ...source,
    score: (ranked[index]?.score ?? 0) + plus(source.sentence),
    stems: ranked[index]?.stems ?? new Set<string>(),
  }));
  const first = best(candidates.filter(({ message }) => message === candidates[0]?.message).slice(0, 8));
  const last = best(candidates.filter(({ message }) => message === candidates.at(-1)?.message));
  const chosen = [first, last].filter(
    (one, index, all) => one !== undefined && all.indexOf(one) === index,
  ) as Candidate[];
  while (chosen.length < Math.min(wanted, candidates.length)) {
    const next = nextBest(candidates, chosen);
    if (!next) break;
    chosen.push(next);
  }
  const order = new Map(candidates.map((candidate, index) => [candidate, index]));
  return chosen.sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
}

function isTelling({ text }: MailSentence): boolean {
  const words = wordsOf(text).length;
  return (
    words >= 4 &&
    words <= 70 &&
    !text.endsWith('?') &&
    !text.endsWith(':') &&
    !text.includes('|') &&
    !smallTalk.test(text) &&
    !isGreeting(text) &&
    !isClosingLine(text) &&
    !/https?:|www\.|[-_=\\/*#~]{4,}/i.test(text) &&
    text.replace(/[^\p{L}\s]/gu, '').length > text.length * 0.75
  );
}

/** Figures, dates and results make a sentence tell more; a very short one tells little. */
function plus({ text, bullet }: MailSentence): number {
  const length = wordsOf(text).length;
  return (
    (/\d/.test(text) ? 0.1 : 0) + (bullet ? -0.15 : 0) + (length < 7 ? -0.2 : 0) + (length > 45 ? -0.15 : 0)
  );
}

function best(candidates: readonly Candidate[]): Candidate | undefined {
  return candidates.reduce<Candidate | undefined>(
    (top, one) => (top === undefined || one.score > top.score ? one : top),
    undefined,
  );
}

/** Central and unlike what was chosen; one more from the same message costs. */
function nextBest(candidates: readonly Candidate[], chosen: readonly Candidate[]): Candidate | undefined {
  let top: { candidate: Candidate; worth: number } | undefined;
  for (const candidate of candidates) {
    if (chosen.some(({ sentence }) => sentence.text === candidate.sentence.text)) continue;
    const alike = Math.max(...chosen.map((other) => similarity(candidate.stems, other.stems)));
    const crowded = chosen.some((other) => other.message === candidate.message) ? 0.3 : 0;
    const worth = candidate.score - alike - crowded;
    if (top === undefined || worth > top.worth) top = { candidate, worth };
  }
  return top !== undefined && top.worth > -0.6 ? top.candidate : undefined;
}
