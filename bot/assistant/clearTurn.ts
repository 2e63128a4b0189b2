import { findingTypes, type FindingType } from '../contract/findings.ts';
import { countTokens } from '../budget/countTokens.ts';
import type { ClearedText } from '../domain/clearedText.ts';
import type { ClearedMaterial, Material } from '../domain/material.ts';
import type { ModelProvider } from '../models/modelProvider.ts';
import type { Permit } from '../policy/authorise.ts';
import type { OpenConversation } from '../records/postgresConversations.ts';
import {
  clearMaterial,
  clearText,
  type ClearedMaterialResult,
  type MaskedCounts,
} from '../safeguards/clear.ts';
import { removeInvisible, suspectInstructions } from '../safeguards/hiddenText.ts';
import { createMaskVault, type MaskEntry } from '../safeguards/mask.ts';
import { unmask } from '../safeguards/unmask.ts';
import { earlierMessages } from './followUp/earlierMessages.ts';
import type { Prepared, Skill } from './skills/skill.ts';
import { blockedCells } from './tables/blockedCells.ts';
import { countedNames, findingNames } from './texts.ts';
import type { Refusal } from './turnClosing.ts';

/** Everything of a turn that a model may see, and the way back to the values behind the masks. */
export interface ClearedTurn {
  kind: 'cleared';
  request: ClearedText;
  material: ClearedMaterial[];
  /** Of material and of what was said before. */
  materialTokens: number;
  earlier: { role: 'user' | 'assistant'; text: ClearedText }[];
  masked: MaskedCounts;
  notices: { code: string; text: string }[];
  restore: (text: string) => string;
  /** For what a model wrote and gets to see again. @throws never; blocked text becomes empty */
  clearAgain: (text: string) => ClearedText;
  /** The mask vault as it is now, to be sealed. */
  vaultBytes: () => Buffer;
}

const allAllowed = Object.fromEntries(findingTypes.map((type) => [type, 'allow'])) as Record<
  FindingType,
  'allow'
>;

/** The clear gate: request, material and what was said before, under the rules of the permit. */
export async function clearTurn(turn: {
  conversation: OpenConversation;
  permit: Permit;
  provider: ModelProvider;
  text: string;
  /** The message as it was typed: it is recorded, also what of it the skill does not need. */
  typed: string;
  materials: readonly Material[];
  /** The materials are help pages of ours: they hold nobody's data, and may name the kinds of data that are blocked. */
  ownPages: boolean;
  skill: Skill;
  /** What code computed: it is cleared for the model in place of the material. */
  prepared?: Extract<Prepared, { kind: 'prepared' }> | undefined;
}): Promise<ClearedTurn | { kind: 'blocked'; refusal: Refusal; isMaterial: boolean }> {
  const { conversation, permit, prepared } = turn;
  const materials = prepared?.materials ?? turn.materials;
  const entries =
    conversation.vault === undefined ? [] : (JSON.parse(conversation.vault.toString()) as MaskEntry[]);
  const vault = createMaskVault({ entries });
  const rules = { decisions: permit.dataClasses, vault, persons: prepared?.persons ?? [] };

  const request = clearText(prepared?.question ?? turn.text, rules);
  const results: ClearedMaterialResult[] = [];
  for (const material of materials) {
    results.push(clearMaterial(material, turn.ownPages ? { ...rules, decisions: allAllowed } : rules));
    // A long thread must not hold up everybody else's answers.
    await new Promise(setImmediate);
  }
  const unseen = prepared === undefined ? [] : await blockedCells(prepared.given, permit.dataClasses);
  const found = [
    ...unseen,
    ...(request.kind === 'blocked' ? request.findings : []),
    ...results.flatMap((result) => (result.kind === 'blocked' ? result.findings : [])),
  ];
  const blocked =
    found.length > 0 || turn.typed === turn.text
      ? found
      : findingsTyped(turn.typed, { ...rules, vault: createMaskVault({ entries }) });
  if (request.kind === 'blocked' || blocked.length > 0) {
    const isMaterial = unseen.length > 0 || results.some(({ kind }) => kind === 'blocked');
    return { kind: 'blocked', refusal: blockedRefusal(blocked), isMaterial };
  }

  const material: ClearedMaterial[] = [];
  let hiddenParts = prepared?.given.flatMap(({ parts }) => parts).filter(({ hidden }) => hidden).length ?? 0;
  for (const result of results) {
    if (result.kind === 'blocked') continue;
    material.push(result.material);
    hiddenParts += result.hiddenParts;
  }
  const clearAgain = (text: string): ClearedText => {
    const again = clearText(unmask(text, vault), rules);
    return again.kind === 'cleared' ? again.text : ('' as never);
  };
  const { mode, contextTokens } = turn.provider;
  const earlier =
    turn.skill.id === 'ask'
      ? await earlierMessages(conversation, clearAgain, contextTokens)
      : { messages: [], notices: [] };
  // The rules do not read earlier messages; they stand in the prompt that people see as what a model would get.
  const counted = mode === 'model' ? earlier : { messages: [], notices: [] };
  const distinct = distinctMasks([request.text, ...textsOf(material)]);
  return {
    kind: 'cleared',
    request: request.text,
    material,
    materialTokens: [...counted.messages, ...material.flatMap(({ parts }) => parts)].reduce(
      (sum, { text }) => sum + countTokens(text),
      0,
    ),
    earlier: earlier.messages,
    masked: distinct,
    notices: [...noticesOf(distinct, hiddenParts, materials), ...counted.notices],
    restore: (text) => unmask(text, vault),
    clearAgain,
    vaultBytes: () => Buffer.from(JSON.stringify(vault.entries())),
  };
}

/** A message that was divided into a wish and a text can hide what is blocked, such as a password behind a colon. */
function findingsTyped(
  typed: string,
  rules: Parameters<typeof clearText>[1],
): readonly (Refusal['findings'] & object)[number][] {
  const result = clearText(typed, rules);
  return result.kind === 'blocked' ? result.findings : [];
}

function textsOf(material: readonly ClearedMaterial[]): string[] {
  return material.flatMap(({ name, mail, parts }) => [
    name,
    ...(mail === undefined ? [] : [mail.subject, mail.from, ...mail.to]),
    ...parts.map((part) => part.text),
  ]);
}

/** People count values, not the places where they stand. */
function distinctMasks(texts: readonly string[]): MaskedCounts {
  const masks = new Set(texts.flatMap((text) => text.match(/\[[A-Z_\d]+ \d+\]/g) ?? []));
  const counts: MaskedCounts = {};
  for (const mask of masks) {
    const type = mask.slice(1, mask.indexOf(' ')) as FindingType;
    if (type in findingNames) counts[type] = (counts[type] ?? 0) + 1;
  }
  return counts;
}

function* noticesOf(
  masked: MaskedCounts,
  hiddenParts: number,
  materials: readonly Material[],
): Generator<{ code: string; text: string }> {
  const names = countedNames(masked);
  if (names !== '') yield { code: 'masked', text: `Masked for this answer: ${names}.` };
  const texts = materials.flatMap((material) =>
    material.parts.filter((part) => !part.hidden).map((part) => part.text),
  );
  const invisible = texts.some((text) => removeInvisible(text).removed > 0);
  if (hiddenParts > 0 || invisible) {
    yield {
      code: 'hiddenText',
      text: 'There was hidden text in the material. It was left out. Open the original if you want to see it.',
    };
  }
  if (texts.some(suspectInstructions)) {
    yield {
      code: 'suspectedInstructions',
      text: 'Some of the material reads like orders to an AI. They are treated as text, not followed.',
    };
  }
}

function blockedRefusal(findings: readonly (Refusal['findings'] & object)[number][]): Refusal {
  const types = [...new Set(findings.map((finding) => finding.type))];
  const names = new Intl.ListFormat('en-US').format(types.map((type) => findingNames[type][1]));
  return {
    reason: 'blockedData',
    text: `The rules keep ${names} out of the assistant, and this has some.`,
    next: 'Take it out and send again. Nothing was sent to a model. Ask your agency contact if you need this for your work.',
    findings: findings.slice(0, 50).map((finding) => ({
      type: finding.type,
      start: finding.start,
      end: finding.end,
      why: finding.why,
      confidence: finding.confidence,
      ...(finding.materialId === undefined ? {} : { materialId: finding.materialId }),
    })),
  };
}
