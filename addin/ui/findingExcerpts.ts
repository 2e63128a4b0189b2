import type { Finding } from '../../bot/contract/findings.ts';
import type { TurnAsk } from '../api/useTurn.ts';
import { texts } from '../texts/texts.ts';

/** UTF-16 code units of text shown on each side of a finding. */
const around = 40;
/** More rows than this help nobody to find the place. */
const most = 12;

type PlacedFinding = Finding & { materialId?: string | undefined };

/**
 * One line for each finding: the words around it, with the sensitive values themselves replaced by their class, so
 * that the employee finds the place and nobody who looks at the screen learns the value.
 */
export function findingExcerpts(findings: PlacedFinding[], ask: TurnAsk): string[] {
  return findings.slice(0, most).map((finding) => {
    const text = textOf(ask, finding.materialId);
    if (text === undefined) return named(finding);
    const same = findings.filter(({ materialId }) => materialId === finding.materialId);
    return masked(
      text,
      same,
      Math.max(0, finding.start - around),
      Math.min(text.length, finding.end + around),
    );
  });
}

function textOf(ask: TurnAsk, materialId: string | undefined): string | undefined {
  if (materialId === undefined) return ask.text;
  const material = ask.materials?.find(({ id }) => id === materialId);
  switch (material?.kind) {
    case 'mail':
      return material.body;
    case 'document':
    case 'selection':
      return material.text;
    case 'file':
    case undefined:
      return undefined;
  }
}

function masked(text: string, findings: PlacedFinding[], from: number, to: number): string {
  const inside = findings
    .filter(({ start, end }) => end > from && start < to)
    .sort((a, b) => a.start - b.start);
  let line = '';
  let at = from;
  for (const finding of inside) {
    if (finding.start >= at) line += text.slice(at, finding.start) + named(finding);
    at = Math.max(at, finding.end);
  }
  if (at < to) line += text.slice(at, to);
  return `${from > 0 ? '…' : ''}${line.replace(/\s+/g, ' ').trim()}${to < text.length ? '…' : ''}`;
}

function named({ type }: Finding): string {
  return `[${texts.findingTypes[type]}]`;
}
