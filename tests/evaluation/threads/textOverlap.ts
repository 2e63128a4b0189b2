/** How close two texts are: `share` decides whether they match, `closeness` which match is the better one. Both 0 to 1. */
export interface Overlap {
  share: number;
  closeness: number;
}

/** `share` is 1 when one text contains the other, else the shared words as a part of the shorter text's words. */
export function textOverlap(one: string, other: string): Overlap {
  const [a, b] = [words(one), words(other)];
  if (a.length === 0 || b.length === 0) return { share: 0, closeness: 0 };
  const shared = countShared(a, b);
  const [left, right] = [` ${a.join(' ')} `, ` ${b.join(' ')} `];
  const contained = left.includes(right) || right.includes(left);
  return {
    share: contained ? 1 : shared / Math.min(a.length, b.length),
    closeness: shared / (a.length + b.length - shared),
  };
}

function words(text: string): string[] {
  return (
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

function countShared(a: string[], b: string[]): number {
  const left = [...b];
  return a.filter((word) => {
    const at = left.indexOf(word);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  }).length;
}
