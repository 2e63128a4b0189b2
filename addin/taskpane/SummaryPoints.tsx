import type { Citation, SummaryResult } from '../../bot/contract/results.ts';
import { texts } from '../texts/texts.ts';
import { SafeMarkdown } from '../ui/SafeMarkdown.tsx';
import { SourceChip } from '../ui/SourceChip.tsx';
import { useStack } from '../ui/useStack.ts';

interface SummaryPointsProps {
  summary: SummaryResult;
  onSource: (citation: Citation) => void;
}

/** The main points, each with the chips of its sources. */
export function SummaryPoints({ summary, onSource }: SummaryPointsProps) {
  const stack = useStack();
  return (
    <ul className={stack.list}>
      {summary.points.map(({ text, citations }, i) => (
        <li key={i}>
          <SafeMarkdown markdown={withoutChips(text)} />
          {citations.map((citation, j) => {
            const n = citation.n ?? j + 1;
            const label = texts.sources.chip(n, citation.place);
            return (
              <SourceChip
                key={j}
                label={label}
                text={citation.place === '' ? String(n) : citation.place}
                onOpen={() => {
                  onSource(citation);
                }}
              />
            );
          })}
        </li>
      ))}
    </ul>
  );
}

/** The chips stand after the point here, so their numbers in the text would only repeat them. */
function withoutChips(text: string): string {
  return text.replace(/\s*\[\d{1,4}\]/g, '');
}

/** For the clipboard. */
export function pointsAsText({ points }: SummaryResult): string {
  return points
    .map(({ text, citations }) => {
      const places = citations.map(({ place }) => place).join(', ');
      return `- ${withoutChips(text)}${places === '' ? '' : ` (${places})`}`;
    })
    .join('\n');
}
