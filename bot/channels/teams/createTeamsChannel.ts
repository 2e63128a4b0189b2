import { CloudAdapter } from 'botbuilder';
import type { AuthenticateRequestResult, BotFrameworkAuthentication } from 'botframework-connector';
import express, { Router, type NextFunction, type Request, type Response } from 'express';
import type { Problem } from '../../contract/feedback.ts';
import { audienceOf, createBotAuthentication, tokenIssuerOf } from './botAuthentication.ts';
import { turnRequestId } from './conversationIds.ts';
import { createConversationLines } from './conversationLines.ts';
import { handleArrival, isArrival } from './handleArrival.ts';
import { handleInvoke, type InvokeAnswer } from './handleInvoke.ts';
import { handleMessage } from './handleMessage.ts';
import { inboundActivitySchema, isEdit, type InboundActivity } from './inboundActivity.ts';
import type { TeamsDeps, TeamsRoom } from './teamsRoom.ts';
import { createTeamsSender } from './teamsSender.ts';
import { verifyInbound } from './verifyInbound.ts';
import { keepEntityFields } from './wire.ts';

export interface TeamsChannel {
  /** POST /api/messages */
  router: Router;
  /** Resolves when nothing that was taken is unanswered. */
  idle(): Promise<void>;
}

/** Teams as a way in: verifies, acknowledges at once, works after. */
export function createTeamsChannel(deps: TeamsDeps): TeamsChannel {
  keepEntityFields();
  const authentication = createBotAuthentication(deps.bot);
  const lines = createConversationLines({
    onFault: (error) => {
      deps.log.failure({ name: 'teams.answerBroke' }, error);
    },
  });
  const room: TeamsRoom = {
    ...deps,
    sender: createTeamsSender({
      authentication,
      appId: deps.bot.appId,
      audience: audienceOf(deps.bot),
      budget: deps.sendBudget,
    }),
    lines,
    running: new Map(),
    expected: new Map(),
  };
  const background = new Set<Promise<void>>();
  const adapter = new TeamsAdapter(authentication);
  const router = Router();
  router.post('/api/messages', express.json({ limit: '1mb' }), async (req, res) => {
    await receive(req, res);
  });
  router.use('/api/messages', unreadableBody);
  return {
    router,
    async idle() {
      while (background.size > 0) await Promise.allSettled(background);
      await lines.idle();
    },
  };

  async function receive(req: Request, res: Response): Promise<void> {
    const activity = inboundActivitySchema.safeParse(req.body);
    if (!activity.success) return problem(res, 400, 'activityMalformed', 'This is not an activity of Teams.');
    const verdict = verifyInbound(
      {
        authorization: req.get('authorization'),
        bridgeSecret: req.get('x-desk-bridge'),
        remoteAddress: req.socket.remoteAddress,
        activity: activity.data,
      },
      { settings: deps.bot, tokenIssuer: tokenIssuerOf(deps.bot), desk: deps.desk, now: deps.clock.now() },
    );
    if (verdict.kind === 'rejected') return problem(res, verdict.status, verdict.code, verdict.title);
    const caller = await adapter.authenticate(req.body, req.get('authorization') ?? '');
    if (caller === 'refused') return problem(res, 401, 'tokenInvalid', 'The token is not valid here.');
    if (caller === 'unavailable') return problem(res, 503, 'keysUnavailable', 'Try again in a minute.');
    const needsId = activity.data.type === 'message' || isEdit(activity.data);
    if (needsId && typeof activity.data.id !== 'string') {
      return problem(res, 400, 'activityMalformed', 'The message has no id.');
    }
    try {
      const answer = await adapter.run(caller, req.body, () => take(activity.data));
      if (answer === undefined) res.status(200).end();
      else res.status(answer.status).json(answer.body);
    } catch (error) {
      deps.log.failure({ name: 'teams.notTaken' }, error);
      problem(res, 503, 'notTaken', 'Try again in a minute.');
    }
  }

  /** What must be known before Teams gets its acknowledgement; everything else happens after. */
  async function take(activity: InboundActivity): Promise<InvokeAnswer | undefined> {
    switch (activity.type) {
      case 'invoke':
        return handleInvoke(room, activity);
      case 'message': {
        const key = `teams activity ${activity.conversation.id} ${activity.id ?? ''}`;
        if (await deps.once.firstTime(key)) later(() => handleMessage(room, activity));
        return undefined;
      }
      case 'messageUpdate': {
        if (!isEdit(activity)) return undefined;
        // Teams may deliver an edit again; another edit of the same message is another request.
        const key = `teams edit ${turnRequestId(activity)}`;
        if (await deps.once.firstTime(key)) later(() => handleMessage(room, activity));
        return undefined;
      }
      case 'conversationUpdate':
      case 'installationUpdate':
        if (isArrival(activity)) later(() => handleArrival(room, activity));
        return undefined;
      default:
        // Typing, reactions, read receipts and what Teams may invent are taken and set aside.
        return undefined;
    }
  }

  function later(work: () => Promise<void>): void {
    const done = work()
      .catch((error: unknown) => {
        deps.log.failure({ name: 'teams.broke' }, error);
      })
      .finally(() => background.delete(done));
    background.add(done);
  }
}

type Caller = AuthenticateRequestResult;

/** The library's adapter, with its two steps apart: who calls, and what is done. */
class TeamsAdapter extends CloudAdapter {
  private readonly authentication: BotFrameworkAuthentication;

  constructor(authentication: BotFrameworkAuthentication) {
    super(authentication);
    this.authentication = authentication;
  }

  async authenticate(activity: unknown, authorization: string): Promise<Caller | 'refused' | 'unavailable'> {
    try {
      return await this.authentication.authenticateRequest(activity as never, authorization);
    } catch (error) {
      return isOutage(error) ? 'unavailable' : 'refused';
    }
  }

  /** Runs `logic` as the adapter's turn; a value is the answer to an invoke. */
  async run(
    caller: Caller,
    activity: unknown,
    logic: () => Promise<InvokeAnswer | undefined>,
  ): Promise<InvokeAnswer | undefined> {
    let answer: InvokeAnswer | undefined;
    await this.processActivity(caller, activity as never, async () => {
      answer = await logic();
    });
    return answer;
  }
}

/** The keys could not be fetched: not the caller's fault. */
function isOutage(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const status: unknown = 'statusCode' in error ? error.statusCode : undefined;
  return error.name === 'FetchError' || status === 500;
}

function unreadableBody(error: unknown, _req: Request, res: Response, next: NextFunction): void {
  const status = error instanceof Error && 'status' in error ? error.status : undefined;
  if (status === 413) problem(res, 413, 'activityTooLarge', 'An activity is 1 MB at most.');
  else if (status === 415) problem(res, 415, 'notJson', 'Send JSON.');
  else if (typeof status === 'number' && status < 500) problem(res, 400, 'notJson', 'The body is not JSON.');
  else next(error);
}

function problem(res: Response, status: number, code: string, title: string): void {
  const body: Problem = { type: 'about:blank', title, status, code };
  res.status(status).type('application/problem+json').send(JSON.stringify(body));
}
