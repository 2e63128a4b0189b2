import { Router } from 'express';
import type { KnowledgeList, KnowledgePage } from '../../contract/knowledge.ts';
import { sendProblem } from '../../http/problem.ts';

interface KnowledgeSource {
  pages: readonly KnowledgePage[];
  page(id: string): KnowledgePage | undefined;
  search(text: string): readonly { page: KnowledgePage; score: number }[];
}

/** How well a page must fit to be listed for a search. */
const searchScore = 0.2;
const searchResults = 10;

/** The help pages, for the pane and the console: all, searched, or one. */
export function knowledgeRouter(knowledge: KnowledgeSource): Router {
  const router = Router();
  router.get('/knowledge', (request, response) => {
    const wanted = request.query['q'];
    const query = typeof wanted === 'string' ? wanted.trim().slice(0, 500) : '';
    const pages =
      query === ''
        ? knowledge.pages
        : knowledge
            .search(query)
            .filter(({ score }) => score >= searchScore)
            .slice(0, searchResults)
            .map(({ page }) => page);
    response.json({
      pages: pages.map(({ id, title, group, summary }) => ({ id, title, group, summary })),
    } satisfies KnowledgeList);
  });
  router.get('/knowledge/:id', (request, response) => {
    const page = knowledge.page(request.params.id);
    if (page === undefined)
      sendProblem(response, 404, { code: 'noSuchPage', next: 'Look at the list of pages.' });
    else response.json(page);
  });
  return router;
}
