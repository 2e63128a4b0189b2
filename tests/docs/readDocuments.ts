import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';

export const root = join(import.meta.dirname, '..', '..');

export interface Document {
  /** from the root of the project, with forward slashes */
  path: string;
  /** the whole file */
  text: string;
  /** the file without code blocks */
  prose: string;
}

/** Every Markdown file that people read: those in the root, in `docs/`, and beside what they describe. */
export function readDocuments(): Document[] {
  const inRoot = readdirSync(root).filter((name) => name.endsWith('.md'));
  const below = ['docs', 'manifest', 'addin/desk/samples'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.md'))
      .map((name) => posix.join(folder, name.replaceAll('\\', '/'))),
  );
  return [...inRoot, ...below].map((path) => {
    const text = readFileSync(join(root, path), 'utf8');
    return { path, text, prose: text.replace(/^ *```[^]*?^ *```$/gm, '') };
  });
}

/** Targets of links and pictures. */
export function linksOf({ prose }: Document): string[] {
  const withoutCode = prose.replace(/`[^`\n]*`/g, '');
  return [...withoutCode.matchAll(/\]\(([^()\s]+)\)/g)].map(([, target]) => target ?? '');
}

/** The anchors of a document's headings, as GitHub makes them. */
export function anchorsOf({ prose }: Document): string[] {
  return [...prose.matchAll(/^#{1,6} +(.+?) *$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );
}

/** What stands in backticks, in the order of the text. */
export function codeOf(text: string): string[] {
  return [...text.matchAll(/`([^`\n]+)`/g)].map(([, code]) => code ?? '');
}

/** The cells of every table row of a text, headings and rulers left out. */
export function rowsOf(text: string): string[][] {
  const lines = text.split('\n');
  const isRow = (line: string | undefined) => line?.startsWith('|') === true;
  const isRuler = (line: string | undefined) => /^\|[ :|-]+\|$/.test(line ?? '');
  return lines
    .filter((line, index) => isRow(line) && !isRuler(line) && !isRuler(lines[index + 1]))
    .map((line) =>
      line
        .slice(1, -1)
        .split(/(?<!\\)\|/)
        .map((cell) => cell.trim()),
    );
}

/** The text between `<!-- name -->` and `<!-- /name -->`. */
export function blockOf({ text }: Document, name: string): string {
  return text.split(`<!-- ${name} -->`)[1]?.split(`<!-- /${name} -->`)[0] ?? '';
}

/** The text under a heading of the second level, up to the next one. */
export function sectionOf({ text }: Document, heading: string): string {
  return text.split(`\n## ${heading}\n`)[1]?.split('\n## ')[0] ?? '';
}
