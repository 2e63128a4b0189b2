import { Router, type Response } from 'express';
import { knowledgeGroups, knowledgePrefix, type KnowledgePage } from '../contract/knowledge.ts';
import { knowledgeGroupTitles } from '../contract/sharedWords.ts';
import { escapeHtml, markdownHtml, plainPage, type PlainPage } from './plainHtml.ts';

/**
 * The help pages as plain HTML under `/about/help/`, without signing in: nothing in them is secret, and a source in
 * Teams opens here.
 */
export function helpPagesRouter(pages: readonly KnowledgePage[]): Router {
  const router = Router();
  const list = listPage(pages);
  const titles = new Map(pages.map(({ id, title }) => [id, title]));
  const byId = new Map(pages.map((page) => [page.id, helpPage(page, titles)]));
  router.get(['/about/help', '/about/help/'], (_request, response) => {
    send(response, list);
  });
  router.get('/about/help/:id', (request, response, next) => {
    const page = byId.get(request.params.id);
    if (page === undefined) next();
    else send(response, page);
  });
  return router;
}

/** Where a help page stands for everybody; undefined for any other material. */
export function helpAddress(origin: string, materialId: string): string | undefined {
  if (!materialId.startsWith(knowledgePrefix)) return undefined;
  return new URL(`/about/help/${materialId.slice(knowledgePrefix.length)}`, origin).href;
}

function send(response: Response, { html, contentPolicy }: PlainPage): void {
  response.setHeader('Cache-Control', 'no-cache');
  response.setHeader('Content-Security-Policy', contentPolicy);
  response.type('html').send(html);
}

function listPage(pages: readonly KnowledgePage[]): PlainPage {
  const shelves = knowledgeGroups.map((group) => {
    const items = pages
      .filter((page) => page.group === group)
      .map(
        ({ id, title, summary }) =>
          `<li><a href="/about/help/${id}">${escapeHtml(title)}</a><br>${escapeHtml(summary)}</li>`,
      );
    return `<h2>${escapeHtml(knowledgeGroupTitles[group])}</h2>\n<ul>\n${items.join('\n')}\n</ul>`;
  });
  return plainPage('Help: Commonwealth Assistant', `<h1>Help</h1>\n${shelves.join('\n')}`);
}

function helpPage(
  { title, sections, related }: KnowledgePage,
  titles: ReadonlyMap<string, string>,
): PlainPage {
  const body = sections.map(({ title: heading, markdown }) =>
    heading === '' ? markdownHtml(markdown) : `<h2>${escapeHtml(heading)}</h2>\n${markdownHtml(markdown)}`,
  );
  const more = related.map(
    (id) => `<li><a href="/about/help/${id}">${escapeHtml(titles.get(id) ?? id)}</a></li>`,
  );
  return plainPage(
    `${title}: Commonwealth Assistant`,
    `<p><a href="/about/help/">All help pages</a></p>
<h1>${escapeHtml(title)}</h1>
${body.join('')}
${more.length === 0 ? '' : `<h2>See also</h2>\n<ul>\n${more.join('\n')}\n</ul>`}`,
  );
}
