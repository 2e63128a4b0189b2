const TITLES = new Set(
  'attorney atty capt chair commissioner deputy director dr hon judge lt magistrate maj mr mrs ms officer prof rep secretary sen sgt the'.split(
    ' ',
  ),
);

/**
 * The name in a form that can be compared: "Whitcomb, Leonard (DEP) <l@x>" and "Mr. Leonard Whitcomb" are equal.
 * Given names alone stay different from full names. Empty for an empty name.
 */
export function normaliseName(name: string): string {
  const bare = name
    .replace(/<[^>]*>/g, ' ')
    .replace(/\([^)]*\)/g, ' ')
    .replace(/^\s*@/, '');
  const turned = bare.replace(/^\s*([^,]+),\s*([^,]+?)\s*$/, '$2 $1');
  const parts =
    turned
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{N}&'’-]+/gu) ?? [];
  const firstKept = parts.findIndex((part) => !TITLES.has(part));
  return firstKept < 0 ? parts.join(' ') : parts.slice(firstKept).join(' ');
}
