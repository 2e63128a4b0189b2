import type { ClearedMaterial } from '../../../domain/material.ts';
import { asMarkdown, citationMark } from '../cite.ts';

/** The computed statements as Markdown, in their order: the id says what each is ("fact-3", "table-5"). */
export function tableBlocks(materials: readonly ClearedMaterial[]): string[] {
  return materials.map(({ id, parts }, index) => {
    const text = parts.map((part) => part.text).join('\n');
    const [kind] = id.split('-');
    const next = materials[index + 1]?.id.split('-')[0];
    const isList = kind === 'fact' || kind === 'problem';
    const gap = isList && next === kind ? '\n' : '\n\n';
    if (isList) return `- ${asMarkdown(oneLine(text))} ${citationMark(id, oneLine(text))}${gap}`;
    if (kind === 'heading') return `### ${asMarkdown(oneLine(text))}\n\n`;
    return kind === 'table' ? `${tableMarkdown(text)}\n\n` : `${asMarkdown(oneLine(text))}\n\n`;
  });
}

/** Title, header, records, perhaps a remark; cells are apart by tabs. */
function tableMarkdown(text: string): string {
  const [title = '', header = '', ...lines] = text.split('\n');
  const width = header.split('\t').length;
  const records = lines.filter((line) => line.split('\t').length === width && width > 1);
  const remarks = lines.filter((line) => !records.includes(line));
  return [
    `**${asMarkdown(title)}**`,
    '',
    row(header),
    `|${' --- |'.repeat(width)}`,
    ...records.map(row),
    ...(remarks.length === 0 ? [] : ['', ...remarks.map(asMarkdown)]),
  ].join('\n');
}

function row(line: string): string {
  return `| ${line.split('\t').map(asMarkdown).join(' | ')} |`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
