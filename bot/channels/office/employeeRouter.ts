import express, { Router } from 'express';
import { z } from 'zod';
import { checkRequestSchema, feedbackSchema } from '../../contract/feedback.ts';
import type { Finding } from '../../contract/findings.ts';
import type { History } from '../../contract/history.ts';
import { historyTurnSchema } from '../../contract/history.ts';
import type { MailThread } from '../../contract/mailThread.ts';
import { turnLimits } from '../../contract/turnRequest.ts';
import type { Sent } from '../../contract/sent.ts';
import type { Session } from '../../contract/session.ts';
import type { Employee } from '../../domain/employee.ts';
import { employeeOf } from '../../http/authenticate.ts';
import { sendProblem } from '../../http/problem.ts';
import { validBody } from '../../http/validate.ts';

export interface EmployeeServices {
  sessionOf(employee: Employee): Promise<Session>;
  findSensitive(text: string): Finding[];
  receiptOf(employeeId: string, receiptId: string): Promise<unknown>;
  sentOf(employeeId: string, turnId: string): Promise<Sent | undefined>;
  historyOf(employeeId: string): Promise<History['turns']>;
  keepFeedback(employee: Employee, feedback: z.infer<typeof feedbackSchema>): Promise<boolean>;
  acknowledge(employee: Employee, version: number): Promise<boolean>;
  /** Undefined when the service may not read mailboxes. */
  threadOf: ((employee: Employee, conversationId: string) => Promise<MailThread | undefined>) | undefined;
}

const acknowledgementSchema = z.object({ version: z.number().int().positive() });

/** What an employee may ask about himself or herself. */
export function employeeRouter(services: EmployeeServices): Router {
  const router = Router();
  const json = express.json({ limit: turnLimits.text * 4 });

  router.get('/session', async (request, response) => {
    response.json(await services.sessionOf(employeeOf(request)));
  });

  router.post('/check', json, (request, response) => {
    const body = validBody(checkRequestSchema, request, response);
    if (body !== undefined) response.json({ findings: services.findSensitive(body.text) });
  });

  router.get('/receipts/:id', async (request, response) => {
    const receipt = await services.receiptOf(employeeOf(request).id, request.params.id);
    if (receipt === undefined) sendProblem(response, 404, { code: 'noSuchReceipt' });
    else response.json(receipt);
  });

  router.get('/turns/:turnId/sent', async (request, response) => {
    const turnId = z.uuid().safeParse(request.params.turnId);
    const sent = turnId.success ? await services.sentOf(employeeOf(request).id, turnId.data) : undefined;
    if (sent === undefined) sendProblem(response, 404, { code: 'noSuchTurn' });
    else response.json(sent);
  });

  router.get('/history', async (request, response) => {
    const turns = await services.historyOf(employeeOf(request).id);
    response.json({ turns: turns.map((turn) => historyTurnSchema.parse(turn)) } satisfies History);
  });

  router.post('/feedback', json, async (request, response) => {
    const body = validBody(feedbackSchema, request, response);
    if (body === undefined) return;
    if (await services.keepFeedback(employeeOf(request), body)) response.status(204).end();
    else sendProblem(response, 404, { code: 'noSuchReceipt' });
  });

  router.post('/acknowledgement', json, async (request, response) => {
    const body = validBody(acknowledgementSchema, request, response);
    if (body === undefined) return;
    if (await services.acknowledge(employeeOf(request), body.version)) response.status(204).end();
    else
      sendProblem(response, 409, {
        code: 'otherVersion',
        next: 'Load the page again: the rules have changed.',
      });
  });

  router.get('/mail/thread', async (request, response) => {
    const id = typeof request.query['conversationId'] === 'string' ? request.query['conversationId'] : '';
    const thread = id === '' ? undefined : await services.threadOf?.(employeeOf(request), id);
    if (thread === undefined) sendProblem(response, 404, { code: 'noMailbox' });
    else response.json(thread);
  });
  return router;
}
