import type { Finding } from '../../contract/findings.ts';

/**
 * Sorted findings without overlap: where some meet, the most certain (then the longest) stands, and what of the
 * others lies outside stays a finding of its own, so that no found letter or digit gets lost.
 */
export function resolveOverlaps(text: string, findings: readonly Finding[]): Finding[] {
  const waiting = [...findings].sort((a, b) => a.start - b.start);
  const edges = [...new Set(findings.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b);
  const stretches: { finding: Finding; start: number; end: number }[] = [];
  // As deep as recognisers agree on one place: a few, whatever the text.
  let active: Finding[] = [];
  let next = 0;
  for (const [index, start] of edges.entries()) {
    for (let come = waiting[next]; come?.start === start; come = waiting[++next]) active.push(come);
    active = active.filter((finding) => finding.end > start);
    const best = strongest(active);
    if (!best) continue;
    const end = edges[index + 1] ?? best.end;
    const last = stretches.at(-1);
    if (last?.finding === best && last.end === start) last.end = end;
    else stretches.push({ finding: best, start, end });
  }
  return stretches.flatMap((stretch) => trimmed(text, stretch.finding, stretch.start, stretch.end));
}

function strongest(findings: readonly Finding[]): Finding | undefined {
  return findings.reduce<Finding | undefined>(
    (best, finding) => (best && rank(best, finding) >= 0 ? best : finding),
    undefined,
  );
}

const rank = (a: Finding, b: Finding) => a.confidence - b.confidence || a.end - a.start - (b.end - b.start);

/** A whole finding stays as it was found; of a cut one the separators at its ends go. */
function trimmed(text: string, finding: Finding, start: number, end: number): Finding[] {
  if (start === finding.start && end === finding.end) return [finding];
  const piece = text.slice(start, end);
  const first = piece.search(/[\p{L}\p{N}]/u);
  if (first < 0) return [];
  const ending = /[^\p{L}\p{N}]*$/u.exec(piece.slice(first))?.[0].length ?? 0;
  return [{ ...finding, start: start + first, end: end - ending }];
}
