import type { Finding, FindingType } from '../contract/findings.ts';
import type { ClearedText } from '../domain/clearedText.ts';
import type { ClearedMaterial, Material } from '../domain/material.ts';
import { findSensitive } from './detect/findSensitive.ts';
import { removeInvisible } from './hiddenText.ts';
import { withKnownPersons } from './knownPersons.ts';
import type { MaskVault } from './mask.ts';
import { maskForm } from './maskForm.ts';

export type Decision = 'allow' | 'mask' | 'block' | 'warn';

export interface ClearingRules {
  /** What policy decided for each data class in this turn. */
  decisions: Readonly<Record<FindingType, Decision>>;
  vault: MaskVault;
  /** Names that the material itself says are people's, such as the entries of a column of names. */
  persons?: readonly string[];
}

/** Places masked, by data class; a value that stands twice counts twice. */
export type MaskedCounts = Partial<Record<FindingType, number>>;

export type ClearedResult =
  | { kind: 'cleared'; text: ClearedText; masked: MaskedCounts; warned: Finding[] }
  | { kind: 'blocked'; findings: Finding[] };

/** A finding of a material; its offsets are those of the field or part named by `place`. */
export interface MaterialFinding extends Finding {
  materialId: string;
  /** "name", "subject", "from", "to", or the place of a part. */
  place: string;
}

export type ClearedMaterialResult =
  | {
      kind: 'cleared';
      material: ClearedMaterial;
      masked: MaskedCounts;
      warned: MaterialFinding[];
      /** Hidden parts, which no model gets to see. */
      hiddenParts: number;
    }
  | { kind: 'blocked'; findings: MaterialFinding[] };

/**
 * The one constructor of ClearedText. Masks what policy masks, drops invisible characters, and turns what merely
 * looks like one of our masks ("[US_SSN 7]" typed by somebody) into "(US_SSN 7)", which is never unmasked.
 * Findings carry offsets of `rawText`.
 */
export function clearText(rawText: string, { decisions, vault, persons = [] }: ClearingRules): ClearedResult {
  const found = findSensitive(rawText);
  const findings = persons.length === 0 ? found : withKnownPersons(rawText, found, persons);
  const blocked = findings.filter(({ type }) => decisions[type] === 'block');
  if (blocked.length > 0) return { kind: 'blocked', findings: blocked };

  const masked: MaskedCounts = {};
  const pieces: string[] = [];
  let done = 0;
  for (const { type, start, end } of findings) {
    if (decisions[type] !== 'mask') continue;
    pieces.push(
      withoutLookAlikes(rawText.slice(done, start)),
      vault.maskFor(type, rawText.slice(start, end)),
    );
    masked[type] = (masked[type] ?? 0) + 1;
    done = end;
  }
  pieces.push(withoutLookAlikes(rawText.slice(done)));
  const warned = findings.filter(({ type }) => decisions[type] === 'warn');
  return { kind: 'cleared', text: pieces.join('') as ClearedText, masked, warned };
}

function withoutLookAlikes(text: string): string {
  return removeInvisible(text).text.replace(
    maskForm,
    (_written, type: string, number: string) => `(${type.replaceAll('\\', '')} ${number})`,
  );
}

/** A material whose every text is cleared: name, mail header, parts and their places. Hidden parts are left out. */
export function clearMaterial(material: Material, rules: ClearingRules): ClearedMaterialResult {
  const masked: MaskedCounts = {};
  const warned: MaterialFinding[] = [];
  const blocked: MaterialFinding[] = [];

  function clear(rawText: string, place: string): ClearedText {
    const result = clearText(rawText, rules);
    const locate = (finding: Finding) => ({ ...finding, materialId: material.id, place });
    if (result.kind === 'blocked') {
      blocked.push(...result.findings.map(locate));
      return '' as ClearedText;
    }
    addCounts(masked, result.masked);
    warned.push(...result.warned.map(locate));
    return result.text;
  }

  const { mail } = material;
  const visible = material.parts.filter((part) => !part.hidden);
  const to = mail?.to.map((address) => clear(address, 'to')) ?? [];
  const cleared: ClearedMaterial = {
    id: material.id,
    kind: material.kind,
    name: clear(material.name, 'name'),
    ...(mail && {
      mail: {
        subject: clear(mail.subject, 'subject'),
        from: clear(mail.from, 'from'),
        to,
        date: clear(mail.date, 'date'),
        ...(mail.cc && {
          cc: mail.to.flatMap((address, at) => (mail.cc?.includes(address) ? (to[at] ?? []) : [])),
        }),
      },
    }),
    parts: visible.map(({ place, text }) => ({ place: clear(place, 'place'), text: clear(text, place) })),
  };
  if (blocked.length > 0) return { kind: 'blocked', findings: blocked };
  return {
    kind: 'cleared',
    material: cleared,
    masked,
    warned,
    hiddenParts: material.parts.length - visible.length,
  };
}

declare const ownWords: unique symbol;

/** Words that our own code wrote: headings, fences, labels of a prompt. Never an employee's, a file's or a model's. */
export type Literal = string & { readonly [ownWords]: true };
export type Piece = ClearedText | Literal;

/** Vouches that `ourOwnWords` come from our source code; the caller answers for every character that it puts in. */
export function literal(ourOwnWords: string): Literal {
  return ourOwnWords as Literal;
}

/** Cleared texts and our own words, put together, are cleared text: the way to make a prompt. */
export function joinCleared(pieces: readonly Piece[]): ClearedText {
  return pieces.join('') as ClearedText;
}

/** A stretch of cleared text is cleared text. Whoever cuts takes care not to cut a mask in two. */
export function sliceCleared(text: ClearedText, start: number, end?: number): ClearedText {
  return text.slice(start, end) as ClearedText;
}

function addCounts(sum: MaskedCounts, more: MaskedCounts): void {
  for (const [type, count] of Object.entries(more) as [FindingType, number][]) {
    sum[type] = (sum[type] ?? 0) + count;
  }
}
