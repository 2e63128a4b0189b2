import express, { Router, type Request, type Response } from 'express';
import { connectRequestSchema, rememberSchema, type ConnectEvent } from '../../contract/deskModels.ts';
import { employeeOf } from '../../http/authenticate.ts';
import { sendProblem } from '../../http/problem.ts';
import { validBody } from '../../http/validate.ts';
import type { DeskModelSwitch } from './createDeskModels.ts';

/**
 * GET /desk/api/models, POST and DELETE /connection, PUT /remembered. Stands behind `authenticate`: a page elsewhere
 * cannot send an Authorization header or JSON here without asking first, and nobody answers that question.
 */
export function modelsRouter(models: DeskModelSwitch): Router {
  const router = Router();
  const json = express.json({ limit: '16kb' });

  router.get('/', async (_request, response) => {
    response.setHeader('Cache-Control', 'no-store');
    response.json(await models.state(endOf(response)));
  });

  router.post('/connection', json, async (request, response) => {
    if (!isOurPage(request)) return refuse(response);
    const body = validBody(connectRequestSchema, request, response);
    if (body === undefined) return;
    response
      .status(200)
      .setHeader('Content-Type', 'application/x-ndjson')
      .setHeader('Cache-Control', 'no-store');
    response.flushHeaders();
    for await (const event of models.connect(employeeOf(request), body, endOf(response))) {
      response.write(lineOf(event));
    }
    response.end();
  });

  router.delete('/connection', async (request, response) => {
    if (!isOurPage(request)) return refuse(response);
    if (await models.disconnect(employeeOf(request))) response.status(204).end();
    else
      sendProblem(response, 503, {
        code: 'auditDown',
        next: 'The change was not made. Try again in a minute.',
      });
  });

  router.put('/remembered', json, (request, response) => {
    if (!isOurPage(request)) return refuse(response);
    const body = validBody(rememberSchema, request, response);
    if (body === undefined) return;
    if (models.remember(body.remembered)) response.status(204).end();
    else sendProblem(response, 409, { code: 'noModel', next: 'Connect a model first.' });
  });
  return router;
}

/** Browsers say where a request comes from; whoever says "elsewhere" is not heard, whatever else it carries. */
function isOurPage(request: Request): boolean {
  const { origin, host } = request.headers;
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false;
  return origin === undefined || (host !== undefined && URL.parse(origin)?.host === host);
}

function refuse(response: Response): void {
  sendProblem(response, 403, { code: 'foreignPage', next: 'Open the desk itself and try again there.' });
}

/** Aborts when the page goes away before the answer is complete. */
function endOf(response: Response): AbortSignal {
  const control = new AbortController();
  response.on('close', () => {
    control.abort();
  });
  return control.signal;
}

function lineOf(event: ConnectEvent): string {
  return `${JSON.stringify(event)}\n`;
}
