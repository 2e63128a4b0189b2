import { z } from 'zod';

/** One rich-API batch, as `context.sync()` sends it (OfficeExtension.ClientRequestBase). */
const argumentInfo = z
  .object({
    Arguments: z.array(z.unknown()).optional(),
    ReferencedObjectPathIds: z.array(z.unknown()).nullish(),
  })
  .nullish();

export const objectPathTypes = {
  global: 1,
  newObject: 2,
  method: 3,
  property: 4,
  indexer: 5,
  reference: 6,
  nullObject: 7,
} as const;

const objectPathSchema = z.object({
  Id: z.number(),
  ObjectPathType: z.number(),
  Name: z.string().default(''),
  ParentObjectPathId: z.number().optional(),
  ArgumentInfo: argumentInfo,
});
export type ObjectPath = z.infer<typeof objectPathSchema>;

export const actionTypes = { instantiate: 1, query: 2, method: 3, setProperty: 4, trace: 5 } as const;

const querySchema = z.object({
  Select: z.array(z.string()).nullish(),
  Expand: z.array(z.string()).nullish(),
  Top: z.number().int().nonnegative().nullish(),
  Skip: z.number().int().nonnegative().nullish(),
});
export type Query = z.infer<typeof querySchema>;

const actionSchema = z.object({
  Id: z.number(),
  ActionType: z.number(),
  Name: z.string().default(''),
  ObjectPathId: z.number().optional(),
  ArgumentInfo: argumentInfo,
  QueryInfo: querySchema.nullish(),
});
export type Action = z.infer<typeof actionSchema>;

export const batchSchema = z.object({
  Actions: z.array(actionSchema),
  ObjectPaths: z.record(z.string(), objectPathSchema),
});
export type Batch = z.infer<typeof batchSchema>;
