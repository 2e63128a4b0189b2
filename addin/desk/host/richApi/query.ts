import { ApiError } from './apiError.ts';
import type { Query } from './batchSchema.ts';
import type { HostObject, HostResult, Json } from './hostObject.ts';

/** Gives an object the name by which the pane may come back to it. */
export type Refer = (object: HostResult) => string;

/**
 * What `load` asked for. Names compare as office.js writes them (`styleBuiltIn` is `StyleBuiltIn`); no names means
 * every plain property; `font/bold` goes one object down. An unknown name is an error that says the name.
 */
export function queryResult(target: HostResult, query: Query, refer: Refer): Json {
  const wanted = [...(query.Select ?? []), ...(query.Expand ?? []).map((name) => `${name}/`)];
  if (target.kind === 'null') return null;
  if (target.kind === 'object') return objectResult(target, wanted, refer);
  const names = wanted.map((name) => name.replace(/^items\/?/i, '')).filter((name) => name !== '');
  const skip = query.Skip ?? 0;
  const items = target.items().slice(skip, query.Top ? skip + query.Top : undefined);
  return { _ReferenceId: refer(target), _Items: items.map((item) => objectResult(item, names, refer)) };
}

function objectResult(target: HostObject, wanted: readonly string[], refer: Refer): Json {
  const result: Record<string, Json> = { _ReferenceId: refer(target) };
  const below = new Map<string, string[]>();
  const names = wanted.length === 0 ? ['*'] : wanted;
  for (const name of names) {
    const [head = '', ...rest] = name.split('/').filter((part) => part !== '');
    if (head === '*') Object.assign(result, allProperties(target));
    else if (Object.hasOwn(target.properties, wireName(head))) {
      result[wireName(head)] = target.properties[wireName(head)]?.read() ?? null;
    } else if (Object.hasOwn(target.objects, wireName(head))) {
      const deeper = below.get(wireName(head)) ?? [];
      below.set(wireName(head), rest.length > 0 ? [...deeper, rest.join('/')] : deeper);
    } else {
      throw new ApiError('InvalidArgument', `load: ${target.type} on the desk has no property "${head}"`);
    }
  }
  for (const [name, deeper] of below) {
    const next = target.objects[name]?.();
    if (next) result[name] = queryResult(next, { Select: deeper }, refer);
  }
  return result;
}

function allProperties(target: HostObject): Record<string, Json> {
  return Object.fromEntries(
    Object.entries(target.properties).map(([name, property]) => [name, property.read()]),
  );
}

function wireName(name: string): string {
  return name.startsWith('_') ? name : name.charAt(0).toUpperCase() + name.slice(1);
}
