import type { TrackedChange } from './revisions.ts';

/** What a person decides on at once: a change, or a deletion and the insertion in its place. */
export interface ChangeGroup {
  readonly deleted: TrackedChange | undefined;
  readonly added: TrackedChange | undefined;
  readonly author: string;
  readonly start: number;
  readonly end: number;
}

/** Neighbours of one author and opposite kinds are one replacement. */
export function changeGroups(changes: readonly TrackedChange[]): ChangeGroup[] {
  const groups: ChangeGroup[] = [];
  for (const change of changes) {
    const last = groups.at(-1);
    const one = groupOf(change);
    if (last !== undefined && isReplacement(last, one)) {
      groups[groups.length - 1] = {
        ...{ ...last, deleted: last.deleted ?? one.deleted, added: last.added ?? one.added },
        end: one.end,
      };
    } else groups.push(one);
  }
  return groups;
}

function groupOf(change: TrackedChange): ChangeGroup {
  const isAdded = change.type === 'Added';
  const { author, start, end } = change;
  return { deleted: isAdded ? undefined : change, added: isAdded ? change : undefined, author, start, end };
}

function isReplacement(before: ChangeGroup, after: ChangeGroup): boolean {
  const fills = (before.deleted === undefined) !== (before.added === undefined);
  const isOther = (before.deleted === undefined) === (after.deleted !== undefined);
  return fills && isOther && before.end === after.start && before.author === after.author;
}
