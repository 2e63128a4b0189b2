import { z } from 'zod';

/** Real models that the desk can connect; `basic` is what runs when none is. */
export const connectableKinds = ['openai', 'azure', 'compatible'] as const;

/** Where a model stands. It never holds a key. */
const placeSchema = z.object({
  kind: z.enum(connectableKinds),
  /** Host with port, as people know it: "127.0.0.1:11434". */
  host: z.string(),
  onThisMachine: z.boolean(),
});

export const connectionSchema = placeSchema.extend({
  model: z.string(),
  /** The settings of the start named it; else somebody chose it on the desk. */
  bySettings: z.boolean(),
  hasKey: z.boolean(),
  /** The setting that holds key and address, when they were not typed or found. */
  setting: z.string().optional(),
  /** Written to the data folder, key included, for the next start. */
  remembered: z.boolean(),
});
export type ModelConnection = z.infer<typeof connectionSchema>;

export const modelOfferSchema = placeSchema.extend({
  id: z.string(),
  /** "Ollama", "OpenAI" */
  name: z.string(),
  /** Models to choose from; empty when they are known only after a first request. */
  models: z.array(z.string()),
  /** The setting that holds its key or address; absent when a server was found by looking. */
  setting: z.string().optional(),
});
export type ModelOffer = z.infer<typeof modelOfferSchema>;

/** GET /desk/api/models: what is connected and what could be. */
export const deskModelsSchema = z.object({
  /** null in Basic mode. */
  connection: connectionSchema.nullable(),
  offers: z.array(modelOfferSchema),
  /** Ports of this machine that were looked at. */
  ports: z.array(z.number().int()),
  /** Ports where something answers that is no model server. */
  strangers: z.array(z.object({ port: z.number().int(), text: z.string() })),
});
export type DeskModels = z.infer<typeof deskModelsSchema>;

const word = z.string().trim().min(1).max(200);
/** Tokens of a gateway may be long. */
const secret = z.string().trim().min(1).max(4_000);
const address = z.string().trim().min(1).max(500);

/** POST /desk/api/models/connection: a click on an offer, or what a person typed. */
export const connectRequestSchema = z.union([
  z.strictObject({ offer: word, model: word.optional() }),
  z.strictObject({ kind: z.literal('openai'), key: secret, model: word.optional() }),
  z.strictObject({
    kind: z.literal('compatible'),
    address,
    key: secret.optional(),
    model: word.optional(),
  }),
  z.strictObject({ kind: z.literal('azure'), address, deployment: word, key: secret }),
]);
export type ConnectRequest = z.infer<typeof connectRequestSchema>;

export const connectSteps = ['reach', 'test'] as const;

/** The answer to it, one event a line; the last is `connected`, `choose` or `failed`. */
export const connectEventSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('step'), step: z.enum(connectSteps) }),
  /** The server has several models: ask again with this offer and one of them. */
  z.object({ type: z.literal('choose'), offer: z.string(), models: z.array(z.string()) }),
  z.object({
    type: z.literal('connected'),
    connection: connectionSchema,
    /** What the test found, in sentences. */
    report: z.array(z.object({ isGood: z.boolean(), text: z.string() })),
  }),
  z.object({ type: z.literal('failed'), code: z.string(), text: z.string(), next: z.string() }),
]);
export type ConnectEvent = z.infer<typeof connectEventSchema>;

/** PUT /desk/api/models/remembered */
export const rememberSchema = z.strictObject({ remembered: z.boolean() });
