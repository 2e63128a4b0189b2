import type { z } from 'zod';
import { ApiError } from './apiError.ts';

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

export interface Property {
  read(): Json;
  /** absent: the property is read-only */
  write?(value: unknown): void;
}

/** What a pane may do with one object of the document; names as on the wire (`StyleBuiltIn`). */
export interface HostObject {
  readonly kind: 'object';
  /** class name for messages, such as `Range` */
  readonly type: string;
  readonly properties: Readonly<Record<string, Property>>;
  readonly objects: Readonly<Record<string, () => HostResult>>;
  readonly methods: Readonly<Record<string, Method>>;
  /** frees what the object holds when the pane lets go of it */
  release?(): void;
}

export interface HostCollection {
  readonly kind: 'collection';
  readonly type: string;
  items(): readonly HostObject[];
  /** what `collection.getItem(key)` finds */
  find?(key: unknown): HostObject | undefined;
  readonly methods: Readonly<Record<string, Method>>;
}

/** Word's `…OrNullObject` answer. */
export interface NullObject {
  readonly kind: 'null';
}

/** A plain value that a method answers with, such as a text. */
export interface HostValue {
  readonly kind: 'value';
  readonly json: Json;
}

export type HostResult = HostObject | HostCollection | NullObject;
/** Arguments are JSON values, or host objects where the pane passed a proxy. */
export type Method = (args: readonly unknown[]) => HostResult | HostValue | undefined;

export const nullObject: NullObject = { kind: 'null' };

export function valueOf(json: Json): HostValue {
  return { kind: 'value', json };
}

/** Reads the arguments of a call, or one value to be set; anything else than the schema says is `InvalidArgument`. */
export function readArguments<T>(schema: z.ZodType<T>, given: unknown): T {
  const read = schema.safeParse(given);
  if (read.success) return read.data;
  const problems = read.error.issues.map(({ path, message }) =>
    [path.join('.'), message].filter(Boolean).join(': '),
  );
  throw new ApiError('InvalidArgument', problems.join('; '));
}

/** A collection with the methods that all of Word's collections have. */
export function collectionOf(
  type: string,
  items: () => readonly HostObject[],
  extra: Partial<Pick<HostCollection, 'find' | 'methods'>> = {},
): HostCollection {
  const first = () => items().at(0);
  const last = () => items().at(-1);
  return {
    kind: 'collection',
    type,
    items,
    find: extra.find ?? ((key) => (typeof key === 'number' ? items().at(key) : undefined)),
    methods: {
      GetFirst: () => first() ?? missing(`${type}.getFirst: the collection is empty`),
      GetFirstOrNullObject: () => first() ?? nullObject,
      GetLast: () => last() ?? missing(`${type}.getLast: the collection is empty`),
      GetLastOrNullObject: () => last() ?? nullObject,
      GetCount: () => valueOf(items().length),
      ...extra.methods,
    },
  };
}

export function missing(message: string): never {
  throw new ApiError('ItemNotFound', message);
}
