import type { Material } from '../../../domain/material.ts';
import { asMarkdown, citationMark } from '../cite.ts';
import type { PlacedSentence, Section } from './passages.ts';
import type { DocumentSummary } from './summarizeDocument.ts';

const longestMap = 30;

/** The summary as Markdown blocks: main points in reading order, then the map of sections. */
export function summaryMarkdown(summary: DocumentSummary, material: readonly Material[]): string[] {
  if (summary.points.length === 0)
    return ['There is no text here to summarize. Check that the file holds text and not only pictures.\n'];
  const points = summary.points.map((point) => `- ${pointLine(point)}\n`).join('');
  return [`## Main points\n\n${points}\n`, sectionMap(summary, material), notRead(summary)].filter(
    (block) => block !== '',
  );
}

function pointLine(point: PlacedSentence): string {
  return `${asMarkdown(point.text)} ${citationMark(point.materialId, point.source)}`;
}

/** Headings with the first thing each section says, so that a reader can choose where to look. */
function sectionMap({ sections, sentences }: DocumentSummary, material: readonly Material[]): string {
  if (sections.length < 2) return '';
  const first = new Map<string, PlacedSentence>();
  for (const sentence of sentences) {
    const key = `${sentence.materialId}\n${sentence.section}`;
    if (!first.has(key)) first.set(key, sentence);
  }
  const shown = sections.slice(0, longestMap);
  const lines = shown.map((section, index) =>
    mapLine(section, first.get(`${section.materialId}\n${index}`), material.length > 1),
  );
  const more = sections.length - shown.length;
  return `## Sections\n\n${lines.join('')}${more > 0 ? `- and ${more} more\n` : ''}\n`;
}

function mapLine(section: Section, first: PlacedSentence | undefined, isOneOfMany: boolean): string {
  const place = isOneOfMany ? '' : ` (${asMarkdown(section.place)})`;
  const says =
    first && first.text.length <= 220
      ? `: ${asMarkdown(first.text)} ${citationMark(first.materialId, first.source)}`
      : ` ${citationMark(section.materialId, section.source)}`;
  return `- **${asMarkdown(section.title)}**${place}${says}\n`;
}

function notRead({ result: { coverage } }: DocumentSummary): string {
  if (coverage.notRead.length === 0) return '';
  return `Read ${coverage.read} of ${coverage.of} ${coverage.unit ?? 'parts'}; without text: ${asMarkdown(coverage.notRead.slice(0, 10).join(', '))}.\n`;
}
