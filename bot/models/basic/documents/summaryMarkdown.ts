import type { Material } from '../../../domain/material.ts';
import { asMarkdown, citationMark } from '../cite.ts';
import { isRow, type Point } from './choosePoints.ts';
import { headLine } from './headLine.ts';
import type { PlacedSentence } from './passages.ts';
import type { MapEntry } from './mapSections.ts';
import type { PointRole } from './pointRoles.ts';
import type { DocumentSummary } from './summarizeDocument.ts';

const longestMap = 30;

const labels: Readonly<Record<PointRole, string>> = {
  ...{ purpose: 'Purpose', ask: 'Asked', finding: 'Result', when: 'When', money: 'Money' },
  ...{ duty: 'Rule', other: '' },
};

/** The summary as Markdown blocks: what it is, main points, the map of sections, what was not read. */
export function summaryMarkdown(summary: DocumentSummary, material: readonly Material[]): string[] {
  if (summary.points.length === 0)
    return [nothingToSay(summary), notRead(summary)].filter((block) => block !== '');
  const isOneOfMany = material.length > 1;
  const heads = summary.heads.map(headLine).filter((line) => line !== '');
  const points = summary.points
    .map((point) => `- ${pointLine(point, summary.sections[point.sentence.section]?.title)}\n`)
    .join('');
  return [
    ...(isOneOfMany ? [] : heads.map((line) => `${line}\n\n`)),
    `## Main points\n\n${points}\n`,
    sectionMap(summary, isOneOfMany),
    notRead(summary),
  ].filter((block) => block !== '');
}

/** Why there are no points: nothing at all, no words, headings alone or a table alone. */
function nothingToSay({ sentences, sections, isReadable }: DocumentSummary): string {
  if (!isReadable)
    return 'This does not read as text. It may be a program, a picture or a damaged file. Open it in its own program and copy the text.\n';
  const rows = sentences.filter(({ text }) => isRow(text));
  const [first] = rows;
  if (first && rows.length > sentences.length / 2)
    return `This holds a table of ${rows.length} rows and no sentences. Its first row: ${cited(first, first.text)}\n\nFor totals and counts give it as .xlsx or .csv.\n`;
  if (sections.length > 0) {
    const shown = sections.slice(0, longestMap);
    const more = sections.length - shown.length;
    return `This holds headings and no text below them:\n\n${shown.map(({ title, materialId, source }) => `- ${asMarkdown(title)} ${citationMark(materialId, source)}\n`).join('')}${more > 0 ? `- and ${more} more\n` : ''}\n`;
  }
  return 'There is no text here to summarize. Check that the file holds text and not only pictures.\n';
}

/** A point under a question is its answer. */
function pointLine({ sentence, role, items }: Point, title = ''): string {
  const name = title.endsWith('?') ? asMarkdown(title) : labels[role] === '' ? '' : `${labels[role]}:`;
  const label = name === '' ? '' : `**${name}** `;
  return [
    `${label}${cited(sentence, sentence.text.replace(leadIn, ''))}`,
    ...items.map((item) => `  - ${cited(item, item.text)}`),
  ].join('\n');
}

/** "Recommendation:" and the number of a clause say nothing beside a label. */
const leadIn = /^(?:(?:recommendation|purpose|action|request)s?\s*:\s*|\d{1,2}(?:\.\d{1,2}){1,3}\s+)/i;

function cited({ materialId, source }: PlacedSentence, shown: string): string {
  return `${asMarkdown(shown)} ${citationMark(materialId, source)}`;
}

/** Headings with the sentence that says most of each, so that a reader can choose where to look. */
function sectionMap({ map }: DocumentSummary, isOneOfMany: boolean): string {
  if (map.length < 2) return '';
  const shown = map.slice(0, longestMap);
  const more = map.length - shown.length;
  const title = shown.every(({ isHeading }) => !isHeading) ? 'Where to find what' : 'Sections';
  return `## ${title}\n\n${shown.map((entry) => mapLine(entry, isOneOfMany)).join('')}${more > 0 ? `- and ${more} more\n` : ''}\n`;
}

function mapLine(
  { title, place, best, materialId, source, isHeading }: MapEntry,
  isOneOfMany: boolean,
): string {
  const where =
    isOneOfMany || !isHeading || !/^(?:page|slide|sheet)\b/.test(place) ? '' : ` (${asMarkdown(place)})`;
  const says = best ? `: ${cited(best, best.text)}` : ` ${citationMark(materialId, source)}`;
  const mark = title.endsWith('?') ? says.replace(/^: /, ' ') : says;
  return `- **${asMarkdown(title)}**${where}${mark}\n`;
}

function notRead({ result: { coverage } }: DocumentSummary): string {
  if (coverage.notRead.length === 0) return '';
  const { read, of, unit = 'parts', notRead: missing } = coverage;
  const named = missing.slice(0, 10).join(', ');
  const more = missing.length > 10 ? ` and ${missing.length - 10} more` : '';
  return `Read ${read} of ${of} ${unit}; without text: ${asMarkdown(named)}${more}.\n`;
}
