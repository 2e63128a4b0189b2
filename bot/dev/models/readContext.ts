import { z } from 'zod';
import type { ModelTarget } from './connectionFile.ts';
import { getJson, placeOf } from './getJson.ts';
import { urlOf } from './settingsOffers.ts';

const lookMs = 1_500;
const count = z.number().int().positive().optional().catch(undefined);

/** GET /api/ps of Ollama: what is loaded now. */
const ollamaSchema = z.object({ models: z.array(z.object({ name: z.string(), context_length: count })) });
/** GET /api/v0/models of LM Studio. */
const lmStudioSchema = z.object({
  data: z.array(z.object({ id: z.string(), loaded_context_length: count })),
});
/** GET /v1/models of vLLM. */
const vllmSchema = z.object({ data: z.array(z.object({ id: z.string(), max_model_len: count })) });
/** GET /props of llama.cpp. */
const llamaSchema = z.object({ default_generation_settings: z.object({ n_ctx: count }) });

/**
 * How many tokens a server on this machine takes at once for this model, or undefined when it does not say. Asked
 * after a first answer, because servers load a model only then. Some cut a longer request without a word.
 */
export async function readContext(target: ModelTarget, signal: AbortSignal): Promise<number | undefined> {
  const url = urlOf(target);
  if (target.kind !== 'compatible' || !placeOf(url).onThisMachine) return undefined;
  const { key, model } = target;
  const get = async (path: string) => {
    const fetched = await getJson(new URL(path, url.origin), { key, timeoutMs: lookMs, signal });
    return fetched.kind === 'json' ? fetched.unverified : undefined;
  };
  const [ps, lmStudio, list, props] = await Promise.all(
    ['/api/ps', '/api/v0/models', '/v1/models', '/props'].map(get),
  );
  const loaded = ollamaSchema.safeParse(ps).data?.models.find(({ name }) => name === model);
  const inStudio = lmStudioSchema.safeParse(lmStudio).data?.data.find(({ id }) => id === model);
  const served = vllmSchema.safeParse(list).data?.data.find(({ id }) => id === model);
  return (
    loaded?.context_length ??
    inStudio?.loaded_context_length ??
    served?.max_model_len ??
    llamaSchema.safeParse(props).data?.default_generation_settings.n_ctx
  );
}
