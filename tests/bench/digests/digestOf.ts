import { checkResult } from '../../../bot/assistant/checkResult.ts';
import { threadResultSchema } from '../../../bot/contract/results.ts';
import type { ThreadResult } from '../../../bot/contract/results.ts';
import type { ClearedText } from '../../../bot/domain/clearedText.ts';
import type { Instructions } from '../../../bot/domain/instructions.ts';
import type { ClearedMaterial, Material } from '../../../bot/domain/material.ts';
import { createPace } from '../../../bot/models/basic/pace.ts';
import { digestThread } from '../../../bot/models/basic/thread/digestThread.ts';
import type { ThreadWeights } from '../../../bot/models/basic/thread/likelihood/likelihood.ts';
import { createBasic } from '../../../bot/models/basic/createBasic.ts';
import { defaultPolicy } from '../../../bot/policy/policyDocument.ts';
import { clearMaterial } from '../../../bot/safeguards/clear.ts';
import { createMaskVault } from '../../../bot/safeguards/mask.ts';
import type { MaskVault } from '../../../bot/safeguards/mask.ts';
import { unmask } from '../../../bot/safeguards/unmask.ts';
import type { LabelledThread } from '../../evaluation/threads/labelledThread.ts';

/** What people get for a thread in Basic mode: masked, digested a day after its last mail, unmasked; or held back. Other weights than those of the product are for cross-validation. */
export async function digestOf(
  thread: LabelledThread,
  weights?: ThreadWeights,
): Promise<ThreadResult | 'held back'> {
  const masked = maskThread(thread);
  if (masked === 'held back') return masked;
  const { material, vault } = masked;
  const { messages } = thread;
  const result =
    weights === undefined
      ? await digestCleared(material, dayAfter(messages.at(-1)?.date ?? ''))
      : (await digestThread(material, createPace(new AbortController().signal), weights)).result;
  const restored = checkResult(result, {
    schema: threadResultSchema,
    cleared: { material, request: '' as ClearedText, restore: (text) => unmask(text, vault) },
    restoreMarkdown: (markdown) => unmask(markdown, vault),
    shown: { markdown: '', citations: [], unverified: [] },
  });
  return threadResultSchema.parse(restored);
}

/** A thread as the engine gets it, and the vault that knows what its masks stand for. */
export function maskThread({
  messages,
}: LabelledThread): { material: ClearedMaterial[]; vault: MaskVault } | 'held back' {
  // Fixed draws, so that two runs over the same threads print the same.
  let drawn = 0;
  const vault = createMaskVault({ randomInt: (min, max) => min + (drawn++ % (max - min)) });
  const material: ClearedMaterial[] = [];
  for (const message of messages) {
    const mail = cleared(message, vault);
    if (mail === undefined) return 'held back';
    material.push(mail);
  }
  return { material, vault };
}

/** The engine's raw result for material that is cleared already. */
export async function digestCleared(material: ClearedMaterial[], now: string): Promise<unknown> {
  const request = {
    ...{ turnId: 'bench', skill: 'summarizeThread' as const, options: {}, request: '' as ClearedText },
    ...{ material, now, instructions: '' as Instructions, messages: [], maxOutputTokens: 2_000 },
    ...{ safetyIdentifier: '', effort: 'low' as const },
  };
  let result: unknown;
  for await (const event of createBasic().stream(request, new AbortController().signal))
    if (event.type === 'result') result = event.value;
  return result;
}

/** A mail as `reading` hands it on, behind the first policy of every workspace; undefined when that blocks it. */
function cleared(message: LabelledThread['messages'][number], vault: MaskVault): ClearedMaterial | undefined {
  const { id, from, to, cc = [], date, subject, body } = message;
  const mail: Material = {
    ...{ id, kind: 'mail', name: subject, mail: { subject, from, to: [...to, ...cc], cc, date } },
    parts: [{ place: 'message', text: body }],
  };
  const decisions = defaultPolicy({ regulated: false }).dataClasses;
  const result = clearMaterial(mail, { decisions, vault });
  return result.kind === 'cleared' ? result.material : undefined;
}

function dayAfter(date: string): string {
  return new Date(Date.parse(date) + 86_400_000).toISOString();
}
