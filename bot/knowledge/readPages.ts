import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { knowledgePageSchema, type KnowledgePage } from '../contract/knowledge.ts';

/**
 * The help pages of a folder: one Markdown file each, with a front matter (id, title, group, summary, questions,
 * related), a short answer, and sections under `##`.
 * @throws Error naming the file that does not fit, or a related page that does not exist
 */
export function readPages(folder: string): KnowledgePage[] {
  const pages = readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((name) => readPage(readFileSync(join(folder, name), 'utf8'), name))
    .sort((a, b) => a.rank - b.rank);
  const ids = new Set(pages.map(({ id }) => id));
  for (const { id, related } of pages) {
    const missing = related.find((one) => !ids.has(one));
    if (missing !== undefined) throw new Error(`The help page ${id} names ${missing}, which does not exist.`);
  }
  return pages;
}

/** @param name of the file, which is the id and ".md" */
export function readPage(text: string, name: string): KnowledgePage {
  const [, front = '', body = ''] = /^---\r?\n([^]*?)\r?\n---\r?\n([^]*)$/.exec(text) ?? [];
  const page = knowledgePageSchema.safeParse({
    ...(parse(front) as Record<string, unknown> | null),
    sections: sectionsOf(body),
  });
  if (!page.success) throw new Error(`The help page ${name} does not fit: ${page.error.message}`);
  if (`${page.data.id}.md` !== name) throw new Error(`The help page ${name} has another id: ${page.data.id}`);
  return page.data;
}

function sectionsOf(body: string): KnowledgePage['sections'] {
  const [lead = '', ...rest] = body.split(/^## +/m);
  const sections = rest.map((section) => {
    const end = section.indexOf('\n');
    return { title: section.slice(0, end).trim(), markdown: section.slice(end).trim() };
  });
  return [{ title: '', markdown: lead.trim() }, ...sections];
}
