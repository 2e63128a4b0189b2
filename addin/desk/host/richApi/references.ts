import { ApiError } from './apiError.ts';
import type { HostResult } from './hostObject.ts';

/** The names by which a pane keeps objects between two batches. */
export function createReferences() {
  const byName = new Map<string, HostResult>();
  const names = new WeakMap<HostResult, string>();
  let count = 0;

  function drop(name: string): void {
    const object = byName.get(name);
    byName.delete(name);
    if (object?.kind === 'object') object.release?.();
  }

  return {
    refer(object: HostResult): string {
      const known = names.get(object);
      if (known !== undefined && byName.has(known)) return known;
      const name = `ref${++count}`;
      names.set(object, name);
      byName.set(name, object);
      return name;
    },
    /** Real Word answers the same once a pane has let go: the object path is no longer valid. */
    find(name: string): HostResult {
      const object = byName.get(name);
      if (object) return object;
      throw new ApiError(
        'InvalidObjectPath',
        `the object ${name} is no longer kept; track it to use it later`,
      );
    },
    /** Does the calls that only concern references; false when the call is another one. */
    manage(method: string, args: readonly unknown[]): boolean {
      if (method === '_KeepReference') return true;
      if (method === '_RemoveReference') drop(String(args[0]));
      else if (method === '_RemoveAllReferences') for (const name of [...byName.keys()]) drop(name);
      else return false;
      return true;
    },
    size: () => byName.size,
  };
}
