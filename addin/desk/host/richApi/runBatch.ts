import { ApiError } from './apiError.ts';
import {
  actionTypes,
  batchSchema,
  objectPathTypes,
  type Action,
  type Batch,
  type ObjectPath,
} from './batchSchema.ts';
import type { HostObject, HostResult, Json, Method } from './hostObject.ts';
import { queryResult } from './query.ts';
import { createReferences } from './references.ts';

export interface BatchAnswer {
  readonly Results: readonly { readonly ActionId: number; readonly Value: Json }[];
  readonly Error?: {
    readonly Code: string;
    readonly Message: string;
    readonly Location: string;
    readonly ActionIndex: number;
  };
}

export interface RichApiOptions {
  /** the object at the top, `context.document` */
  readonly root: () => HostObject;
  /** objects that a pane may make, by their wire name (`Microsoft.WordServices.SearchOptions`) */
  readonly createObject: (name: string) => HostObject | undefined;
  /** wraps a batch, for example into one step of undo */
  readonly perform: <T>(batch: () => T) => T;
}

/** Runs the batches of one pane; objects that a pane keeps live until it lets go of them. */
export function createRichApi({ root, createObject, perform }: RichApiOptions) {
  const references = createReferences();

  function run(rawBatch: unknown): BatchAnswer {
    const read = batchSchema.safeParse(rawBatch);
    if (!read.success)
      return failure('InvalidArgument', `unreadable batch: ${read.error.message}`, '', 0, []);
    return perform(() => runActions(read.data));
  }

  function runActions(batch: Batch): BatchAnswer {
    const results: { ActionId: number; Value: Json }[] = [];
    const resolver = createResolver(batch.ObjectPaths);
    for (const [index, action] of batch.Actions.entries()) {
      try {
        results.push({ ActionId: action.Id, Value: runAction(action, resolver) });
      } catch (error) {
        const location = locationOf(batch.ObjectPaths, action);
        if (error instanceof ApiError) return failure(error.code, error.message, location, index, results);
        const message = error instanceof Error ? error.message : String(error);
        return failure('GeneralException', message, location, index, results);
      }
    }
    return { Results: results };
  }

  function runAction(action: Action, resolver: Resolver): Json {
    if (action.ActionType === actionTypes.trace) return null;
    const target = resolver.resolve(action.ObjectPathId);
    switch (action.ActionType) {
      case actionTypes.instantiate:
        return target.kind === 'null' ? null : identityOf(target);
      case actionTypes.query:
        return queryResult(target, action.QueryInfo ?? {}, references.refer);
      case actionTypes.method:
        return callForValue(target, action, resolver);
      case actionTypes.setProperty:
        setProperty(target, action.Name, resolver.args(action.ArgumentInfo)[0]);
        return null;
      default:
        throw new ApiError('NotImplemented', `action type ${action.ActionType}`);
    }
  }

  function callForValue(target: HostResult, action: Action, resolver: Resolver): Json {
    const args = resolver.args(action.ArgumentInfo);
    if (references.manage(action.Name, args)) return null;
    const result = call(target, action.Name, args);
    if (!result) return null;
    return result.kind === 'value' ? result.json : result.kind === 'null' ? null : identityOf(result);
  }

  function identityOf(target: Exclude<HostResult, { kind: 'null' }>): Json {
    const identity: Record<string, Json> = { _ReferenceId: references.refer(target) };
    if (target.kind === 'object' && target.properties['Id']) identity['Id'] = target.properties['Id'].read();
    return identity;
  }

  /** Object paths are worked out once a batch, in the order in which the actions need them. */
  function createResolver(paths: Batch['ObjectPaths']): Resolver {
    const known = new Map<number, HostResult>();
    function resolve(id: number | undefined): HostResult {
      const path = paths[String(id)];
      if (id === undefined || !path) throw new ApiError('InvalidObjectPath', `no object path ${String(id)}`);
      const before = known.get(id);
      if (before) return before;
      const target = resolvePath(path, { resolve, args });
      known.set(id, target);
      return target;
    }
    function args(info: Action['ArgumentInfo']): unknown[] {
      return (info?.Arguments ?? []).map((value, index) => {
        const id = info?.ReferencedObjectPathIds?.[index];
        return typeof id === 'number' && id > 0 ? resolve(id) : value;
      });
    }
    return { resolve, args };
  }

  function resolvePath(path: ObjectPath, { resolve, args }: Resolver): HostResult {
    switch (path.ObjectPathType) {
      case objectPathTypes.global:
        return root();
      case objectPathTypes.newObject:
        return createObject(path.Name) ?? unknownMember('new', path.Name);
      case objectPathTypes.method: {
        const result = call(resolve(path.ParentObjectPathId), path.Name, args(path.ArgumentInfo));
        if (result && result.kind !== 'value') return result;
        throw new ApiError('GeneralException', `${path.Name} gives no object`);
      }
      case objectPathTypes.property:
        return openProperty(resolve(path.ParentObjectPathId), path.Name);
      case objectPathTypes.indexer:
        return openItem(resolve(path.ParentObjectPathId), args(path.ArgumentInfo)[0]);
      case objectPathTypes.reference:
        return references.find(path.Name);
      case objectPathTypes.nullObject:
        return { kind: 'null' };
      default:
        throw new ApiError('InvalidObjectPath', `object path type ${path.ObjectPathType}`);
    }
  }

  return { run, references };
}

interface Resolver {
  resolve(id: number | undefined): HostResult;
  args(info: Action['ArgumentInfo']): unknown[];
}

function call(target: HostResult, name: string, args: readonly unknown[]): ReturnType<Method> {
  if (target.kind === 'null') return target;
  const method = Object.hasOwn(target.methods, name) ? target.methods[name] : undefined;
  return method ? method(args) : unknownMember(target.type, name);
}

function openProperty(target: HostResult, name: string): HostResult {
  if (target.kind === 'null') return target;
  const open =
    target.kind === 'object' && Object.hasOwn(target.objects, name) ? target.objects[name] : undefined;
  return open ? open() : unknownMember(target.type, name);
}

function openItem(target: HostResult, key: unknown): HostResult {
  if (target.kind === 'null') return target;
  const item = target.kind === 'collection' ? target.find?.(key) : undefined;
  if (item) return item;
  throw new ApiError('ItemNotFound', `no item ${JSON.stringify(key)} in ${target.type}`);
}

function setProperty(target: HostResult, name: string, value: unknown): void {
  if (target.kind === 'null') throw new ApiError('ItemNotFound', `${name} of a null object`);
  const property =
    target.kind === 'object' && Object.hasOwn(target.properties, name) ? target.properties[name] : undefined;
  if (!property) unknownMember(target.type, name);
  else if (!property.write) throw new ApiError('InvalidArgument', `${target.type}.${name} is read-only`);
  else property.write(value);
}

function unknownMember(type: string, name: string): never {
  throw new ApiError('ApiNotFound', `${type}.${name} is not part of the desk's host`);
}

function locationOf(paths: Batch['ObjectPaths'], action: Action): string {
  const path = paths[String(action.ObjectPathId)];
  return [path?.Name, action.Name].filter((part) => part).join('.');
}

function failure(
  Code: string,
  Message: string,
  Location: string,
  ActionIndex: number,
  Results: BatchAnswer['Results'],
): BatchAnswer {
  return { Error: { Code, Message, Location, ActionIndex }, Results };
}
