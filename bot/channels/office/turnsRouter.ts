import express, { Router, type Response } from 'express';
import { turnLimits, turnRequestSchema } from '../../contract/turnRequest.ts';
import type { TurnEvent } from '../../contract/turnEvents.ts';
import type { RunningTurns } from '../../assistant/createTurns.ts';
import type { LiveTurn } from '../../assistant/turns.ts';
import { employeeOf } from '../../http/authenticate.ts';
import { sendProblem } from '../../http/problem.ts';
import { validBody } from '../../http/validate.ts';

/** POST /api/turns: the pane's door to a turn, as lines of JSON. POST /api/turns/:turnId/stop ends it. */
export function turnsRouter(turns: RunningTurns): Router {
  const router = Router();
  router.post('/turns', express.json({ limit: turnLimits.body }), async (request, response) => {
    const body = validBody(turnRequestSchema, request, response);
    if (body === undefined) return;
    const { requestId, skill, channel, conversationId, locale, text, options, materials } = body;
    const begun = await turns.begin({
      ...{ employee: employeeOf(request), channel, requestId, skill, conversationId },
      ...{ locale, text, options, materials },
    });
    if (begun.kind === 'conflict') {
      if (begun.about === 'conversation') sendProblem(response, 404, noSuchConversation);
      else sendProblem(response, 409, requestIdUsed);
      return;
    }
    await stream(begun.turn, response);
  });
  router.post('/turns/:turnId/stop', (request, response) => {
    if (turns.stop(employeeOf(request).id, request.params.turnId)) response.status(204).end();
    else sendProblem(response, 404, { code: 'notRunning' });
  });
  return router;
}

const requestIdUsed = { code: 'requestIdUsed', next: 'Send other content under a new requestId.' };
const noSuchConversation = {
  code: 'noSuchConversation',
  next: 'Leave conversationId out to begin a conversation of your own.',
};

async function stream(turn: LiveTurn, response: Response): Promise<void> {
  response.status(200).setHeader('Content-Type', 'application/x-ndjson');
  response.setHeader('Cache-Control', 'no-store');
  response.setHeader('X-Accel-Buffering', 'no');
  response.flushHeaders();
  let gone = false;
  response.on('close', () => {
    gone = true;
  });
  for await (const event of turn.events()) {
    if (gone) return;
    if (!response.write(line(event))) {
      await new Promise<void>((resolve) => {
        response.once('drain', resolve);
        response.once('close', resolve);
      });
    }
  }
  response.end();
}

/** `type` comes first on every line. */
function line(event: TurnEvent): string {
  const { type, ...rest } = event;
  return `${JSON.stringify({ type, ...rest })}\n`;
}
