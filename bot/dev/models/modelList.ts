import { z } from 'zod';

const openAiListSchema = z.object({
  data: z.array(
    z.object({ id: z.string().min(1).max(200), owned_by: z.string().optional().catch(undefined) }),
  ),
});
const ollamaTagsSchema = z.object({
  models: z.array(
    z.object({
      name: z.string().min(1).max(200),
      details: z.object({ family: z.string().optional().catch(undefined) }).optional(),
    }),
  ),
});

export interface ModelList {
  /** Models that answer in words, in the server's order. */
  models: string[];
  /** The server's maker, when the list tells. */
  maker: string | undefined;
}

/** The answer of GET /v1/models, or undefined when it is none. */
export function readOpenAiList(unverified: unknown): ModelList | undefined {
  const parsed = openAiListSchema.safeParse(unverified);
  if (!parsed.success) return undefined;
  const owners = parsed.data.data.map(({ owned_by: owner }) => owner ?? '');
  return {
    models: speaking(parsed.data.data.map(({ id }) => id)),
    maker: owners.map((owner) => makers[owner]).find((maker) => maker !== undefined),
  };
}

/** The answer of Ollama's GET /api/tags, or undefined when it is none. */
export function readOllamaTags(unverified: unknown): ModelList | undefined {
  const parsed = ollamaTagsSchema.safeParse(unverified);
  if (!parsed.success) return undefined;
  const named = parsed.data.models.filter(({ details }) => !/bert/i.test(details?.family ?? ''));
  return { models: speaking(named.map(({ name }) => name)), maker: 'Ollama' };
}

/** `owned_by` as these servers write it. */
const makers: Readonly<Record<string, string>> = {
  library: 'Ollama',
  llamacpp: 'llama.cpp',
  vllm: 'vLLM',
  organization_owner: 'LM Studio',
};

/** Models for vectors, sound, pictures and verdicts stand in the same lists and cannot answer. */
const silent =
  /embed|rerank|minilm|whisper|\btts\b|\bbge\b|\bgte\b|\be5\b|dall-e|image|sora|moderation|transcribe|realtime|\baudio\b|clip\b|davinci|babbage/i;

export function speaking(names: readonly string[]): string[] {
  return [...new Set(names)].filter((name) => !silent.test(name)).slice(0, 200);
}
