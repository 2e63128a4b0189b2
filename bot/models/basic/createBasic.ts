import type { ClearedMaterial } from '../../domain/material.ts';
import { ModelError } from '../modelError.ts';
import type { ModelEvent, ModelProvider, ModelRequest } from '../modelProvider.ts';
import { askPlace } from './asking/askPlace.ts';
import { askWithoutMaterial } from './asking/askWithoutMaterial.ts';
import { summarizeDocument } from './documents/summarizeDocument.ts';
import { summaryMarkdown } from './documents/summaryMarkdown.ts';
import { createPace } from './pace.ts';
import type { Pace } from './pace.ts';
import { rewriteText } from './rewriting/rewriteText.ts';
import { tableBlocks } from './tables/tableBlocks.ts';
import { digestMarkdown } from './thread/digestMarkdown.ts';
import { digestThread } from './thread/digestThread.ts';
import { draftText } from './writing/draftText.ts';
import { replyText } from './writing/replyText.ts';

export { basicRewriteStyles, basicSkills } from './basicSkills.ts';

/** Everything a turn may carry fits: nothing is cut into parts for the rule engine. */
const contextTokens = 1_000_000_000;

interface BasicAnswer {
  /** Markdown, in pieces to be sent on one by one */
  blocks: readonly string[];
  /** Of the skill's result schema; undefined when the assistant has computed it. */
  result: unknown;
}

/**
 * The engine behind "Basic mode (no AI model)": rules alone, the same answer to the same request.
 * Skills it does not do end with ModelError `modelInvalid`; the assistant refuses those before.
 */
export function createBasic(): ModelProvider {
  return { id: 'basic', model: 'Basic mode', mode: 'basic', contextTokens, stream };
}

async function* stream(request: ModelRequest, signal: AbortSignal): AsyncIterable<ModelEvent> {
  const pace = createPace(signal);
  await pace(0);
  const { blocks, result } = await answer(request, pace);
  for (const text of blocks) {
    await pace(text.length);
    yield { type: 'delta', text };
  }
  if (result !== undefined) yield { type: 'result', value: result };
  yield { type: 'end', finish: 'complete', inputTokens: 0, outputTokens: 0 };
}

async function answer(request: ModelRequest, pace: Pace): Promise<BasicAnswer> {
  const { skill, options, request: text } = request;
  const material = visible(request.material);
  switch (skill) {
    case 'summarizeThread': {
      const digest = await digestThread(material, pace);
      return { blocks: digestMarkdown(digest), result: digest.result };
    }
    case 'summarize': {
      const summary = await summarizeDocument(material, options['length'], pace);
      return { blocks: summaryMarkdown(summary, material), result: summary.result };
    }
    case 'ask':
      return material.length > 0
        ? askPlace({ question: text, material, options, pace })
        : askWithoutMaterial();
    case 'rewrite':
      return rewriteText({ material, request: text, options, pace });
    case 'draft':
      return draftText({ material, request: text, options, now: request.now, pace });
    case 'reply':
      return replyText({ material, request: text, options, pace });
    case 'summarizeTable':
      return { blocks: tableBlocks(material), result: undefined };
    case 'translate':
    case 'compare':
    case 'commitments':
    case 'minutes':
      throw new ModelError('modelInvalid');
  }
}

/** Text that a reader of the original does not see is no source. */
function visible(material: readonly ClearedMaterial[]): ClearedMaterial[] {
  return material.map((one) => ({ ...one, parts: one.parts.filter((part) => part.hidden !== true) }));
}
