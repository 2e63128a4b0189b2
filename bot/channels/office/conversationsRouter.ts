import express, { Router, type Request, type Response } from 'express';
import { conversationQuerySchema, renameSchema } from '../../contract/conversations.ts';
import { employeeOf } from '../../http/authenticate.ts';
import { sendProblem } from '../../http/problem.ts';
import { validBody } from '../../http/validate.ts';
import type { ConversationHistory } from '../../records/postgresConversationHistory.ts';

/** The employee's own conversations: list and search, read, rename. Somebody else's are not found. */
export function conversationsRouter(history: ConversationHistory): Router {
  const router = Router();

  router.get('/conversations', async (request, response) => {
    const query = queryOf(request, response);
    if (query !== undefined) response.json(await history.list(employeeOf(request), query));
  });

  router.get('/conversations/:id', async (request, response) => {
    const query = queryOf(request, response);
    if (query === undefined) return;
    const conversation = await history.read(employeeOf(request), request.params.id, query.before);
    if (conversation === undefined) sendProblem(response, 404, { code: 'noSuchConversation' });
    else response.json(conversation);
  });

  router.patch('/conversations/:id', express.json({ limit: '20kb' }), async (request, response) => {
    const body = validBody(renameSchema, request, response);
    if (body === undefined) return;
    const isOwn = await history.rename(employeeOf(request), request.params.id ?? '', body.title);
    if (isOwn) response.status(204).end();
    else sendProblem(response, 404, { code: 'noSuchConversation' });
  });
  return router;
}

function queryOf(request: Request, response: Response) {
  const query = conversationQuerySchema.safeParse(request.query);
  if (query.success) return query.data;
  sendProblem(response, 400, {
    code: 'invalid',
    next: '`search` is text of at most 200 characters, `before` a time in ISO 8601.',
  });
  return undefined;
}
