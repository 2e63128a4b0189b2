import type { Finding, FindingType } from '../../contract/findings.ts';
import { after, before } from './recogniser.ts';

export interface Markers {
  type: FindingType;
  /** Words that say that such data stands here. */
  phrase: RegExp;
  /** Acronyms and headings, which count only when `dataNearby` stands within 80 units. */
  hint?: RegExp;
  dataNearby?: RegExp;
  why: string;
}

// Texts about the rules are not the data: "CORI policy", "how do we handle FTI", "what is FTI".
const aboutRulesAfter =
  /^[^\w\n]{0,3}(?:\([A-Z]{2,6}\)[ ]?)?(?:safeguards?|policy|policies|training|regulations?|laws?|rules?|requirements?|guidance|guidelines?|procedures?|program|reform|compliance|access request|request form|acknowledge?ment form|consulting|coordinator|unit|standards?|handling|is defined|means|office|act|audit)\b/i;
const aboutRulesBefore =
  /\b(?:what (?:is|are|counts as|does)|define|definition of|about|handl(?:e|es|ing) of|how (?:do|does|should|to|must)[^.\n]{0,40}|protect(?:s|ing)?|train(?:ed|ing)? (?:on|in)|safeguard(?:s|ing)?|rules? (?:for|on)|policy (?:for|on)|no|without|never (?:enter|paste|send|include)|do not (?:enter|paste|send|include)|such as|including|types? of)[ ]?(?:any |the |a |all )?["“]?$/i;

/** Places where a text names a class of regulated data as being in it. */
export function findMarkers(text: string, markers: Markers): Finding[] {
  const findings = Array.from(text.matchAll(markers.phrase)).flatMap((match) =>
    isAboutRules(text, match) ? [] : [asFinding(match, markers, 0.9)],
  );
  if (!markers.hint || !markers.dataNearby) return findings;
  for (const match of text.matchAll(markers.hint)) {
    const end = match.index + match[0].length;
    const around = `${before(text, match.index, 80)} ${after(text, end, 80)}`;
    if (markers.dataNearby.test(around) && !isAboutRules(text, match)) {
      findings.push(asFinding(match, markers, 0.8));
    }
  }
  return findings;
}

function isAboutRules(text: string, match: RegExpExecArray): boolean {
  const end = match.index + match[0].length;
  return aboutRulesAfter.test(after(text, end, 40)) || aboutRulesBefore.test(before(text, match.index, 60));
}

function asFinding(match: RegExpExecArray, { type, why }: Markers, confidence: number): Finding {
  return { type, start: match.index, end: match.index + match[0].length, why, confidence };
}
