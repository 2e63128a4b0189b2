import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import express, { type Express } from 'express';
import { rateLimit } from 'express-rate-limit';
import { conversationsRouter } from './channels/office/conversationsRouter.ts';
import { employeeRouter } from './channels/office/employeeRouter.ts';
import { knowledgeRouter } from './channels/office/knowledgeRouter.ts';
import { turnsRouter } from './channels/office/turnsRouter.ts';
import { botSettingsOf } from './channels/teams/botSettingsOf.ts';
import { createTeamsChannel, type TeamsChannel } from './channels/teams/createTeamsChannel.ts';
import { createSendQueue } from './channels/teams/sendQueue.ts';
import { systemClock } from './clock.ts';
import { historyTurnSchema } from './contract/history.ts';
import { sentSchema, type Sent } from './contract/sent.ts';
import { publicFault } from './errors.ts';
import { createConnector } from './dev/connector/createConnector.ts';
import { deskRouter } from './dev/deskRouter.ts';
import { createMailbox } from './dev/mailbox/createMailbox.ts';
import { createConnectionFile } from './dev/models/connectionFile.ts';
import { createDeskModels } from './dev/models/createDeskModels.ts';
import { modelsRouter } from './dev/models/modelsRouter.ts';
import { authenticate, employeeOf } from './http/authenticate.ts';
import { hostCheck } from './http/hostCheck.ts';
import { handleErrors, notFound } from './http/errorHandler.ts';
import { helpAddress, helpPagesRouter } from './http/helpPages.ts';
import { pagesRouter } from './http/pages.ts';
import { sendProblem } from './http/problem.ts';
import { publicPagesRouter } from './http/publicPages.ts';
import { securityHeaders } from './http/securityHeaders.ts';
import { demoEmployees } from './identity/demoEmployees.ts';
import { findSensitive } from './safeguards/detect/findSensitive.ts';
import type { SentOf } from './records/postgresTurnRecords.ts';
import { contactOf, pageSettings, settingsOf } from './pageSettings.ts';
import type { Services } from './services.ts';

const project = join(import.meta.dirname, '..');

/** Every middleware and router, in order. */
export function createApp(
  services: Services,
  port: number,
): { app: Express; teams: TeamsChannel; close(): void } {
  const { config, log } = services;
  const app = express();
  app.disable('x-powered-by');
  app.use(securityHeaders({ development: config.development }));
  if (config.AUTH === 'development') app.use(hostCheck());

  app.get('/healthz', (_request, response) => {
    response.json({ status: 'alive' });
  });
  app.get('/readyz', async (_request, response) => {
    try {
      await services.ping();
      response.json({ status: 'ready', mode: services.model.get().mode });
    } catch (error) {
      const { code, title, next } = publicFault(error);
      sendProblem(response, 503, { code, title, next });
    }
  });

  const deskSecret = randomBytes(24).toString('hex');
  const teams = createTeams(services, deskSecret, config.PUBLIC_URL ?? `http://localhost:${port}`);
  app.use(teams.router);

  app.get('/api/settings', (_request, response) => {
    response.json(settingsOf(config));
  });
  app.use('/api', authenticate(services.signIn), limitRate(config.development ? 60_000 : 300));
  app.use('/api', turnsRouter(services.turns));
  app.use('/api', conversationsRouter(services.conversationHistory));
  app.use('/api', knowledgeRouter(services.knowledge));
  const desk = config.development ? createDesk(services, port, deskSecret) : undefined;
  app.use('/api', employeeRouter(employeeServices(services, desk?.threadOf)));

  if (desk !== undefined) app.use(desk.router);
  app.use(publicPagesRouter({ iconsFolder: join(project, 'manifest', 'icons'), contact: contactOf(config) }));
  app.use(helpPagesRouter(services.knowledge.pages));
  app.use(pagesRouter(pageSettings(config)));
  app.use(notFound);
  app.use(handleErrors(log));
  return { app, teams, close: () => desk?.close() };
}

function createTeams(services: Services, deskSecret: string, ownAddress: string): TeamsChannel {
  const { config, employees } = services;
  return createTeamsChannel({
    ...{ turns: services.turns, once: services.once, log: services.log, clock: systemClock },
    bot: botSettingsOf(config),
    ...(config.development && config.BOT_APP_ID === undefined ? { desk: { secret: deskSecret } } : {}),
    sendBudget: createSendQueue({ perSecond: config.BOT_SENDS_PER_SECOND, clock: systemClock }),
    employees: {
      async findByObjectId(objectId, name) {
        const known = await employees.findByObjectId(objectId);
        if (known !== undefined) return known;
        // Teams vouches for the person; who is new waits for a wave, except on the desk and under load tests.
        const admitted = config.AUTH === 'development';
        await services.appear({ objectId, name: name ?? 'Employee', admitted });
        return employees.findByObjectId(objectId);
      },
    },
    pageAddress: (materialId) => helpAddress(ownAddress, materialId),
    async abilitiesOf(employee) {
      const { abilities, mode, contact } = await services.sessionOf(employee);
      return { ...abilities, mode, contact };
    },
    sentOf: (employee, which) => sentOf(services, employee.id, which),
    memory: services.teamsMemory,
    async keptFiles(employee, conversationId) {
      const kept = await services.conversationHistory.materials(employee, conversationId);
      return kept.map(({ kind, name }) => (kind === 'mail' ? `${name}.eml` : name));
    },
    async conversationsOf(employee) {
      return (await services.conversationHistory.list(employee, {})).conversations.slice(0, 10);
    },
    async sendFeedback({ employee, receiptId, rating, text }) {
      await services.keepFeedback(employee, { receiptId, rating, text });
    },
  });
}

function createDesk(services: Services, port: number, deskSecret: string) {
  const origin = `http://127.0.0.1:${port}`;
  const mailbox = createMailbox({
    samplesFolder: join(project, 'addin', 'desk', 'samples'),
    maxMessages: 2_000,
  });
  const demo = (name: string) => demoEmployees.find((employee) => employee.name === name);
  const connector = createConnector({
    ...{ botMessagesUrl: `${origin}/api/messages`, botSecret: deskSecret },
    serviceUrl: `${origin}/desk/connector`,
    objectIdOf: (name) => demo(name)?.objectId,
    nameOf: (name) => demo(name)?.displayName,
  });
  return {
    router: deskRouter({
      ...{ connector: connector.router, mailbox: mailbox.router },
      models: createModelSwitch(services, port),
    }),
    threadOf: mailbox.threadOf,
    close: () => {
      connector.close();
    },
  };
}

/** Only for demo people on this machine: whoever signs in with Entra finds the model that the settings name. */
function createModelSwitch(services: Services, port: number): express.Router | undefined {
  const { config, audit, log, clock, model, modelSettings } = services;
  if (config.AUTH !== 'development') return undefined;
  const models = createDeskModels({
    ...{ current: model, settings: modelSettings, log, clock },
    file: createConnectionFile(join(config.DATA_DIR, 'model-connection.json')),
    startsFromFile: !config.modelIsSet,
    ports: config.MODEL_PORTS.filter((candidate) => candidate !== port),
    record: (workspaceId, entry) => audit.append(workspaceId, entry),
  });
  return express.Router().use(authenticate(services.signIn), modelsRouter(models));
}

function employeeServices(
  services: Services,
  deskThread: ReturnType<typeof createMailbox>['threadOf'] | undefined,
): Parameters<typeof employeeRouter>[0] {
  const { lookup, policies, employees } = services;
  return {
    sessionOf: services.sessionOf,
    findSensitive,
    keepFeedback: services.keepFeedback,
    receiptOf: (employeeId, receiptId) => lookup.receipt(employeeId, receiptId),
    sentOf: (employeeId, turnId) => sentOf(services, employeeId, { turnId }),
    async historyOf(employeeId) {
      const turns = await lookup.history(employeeId, 200);
      return turns.map((turn) =>
        historyTurnSchema.parse({
          ...{ turnId: turn.id, at: turn.started_at.toISOString(), skill: turn.skill, channel: turn.channel },
          ...{ outcome: turn.outcome, receiptId: turn.receipt_id ?? undefined },
        }),
      );
    },
    async acknowledge(employee, version) {
      const policy = await policies.current(employee.workspaceId);
      if (policy.version !== version) return false;
      const at = services.clock().toISOString();
      const entry = { at, employeeId: employee.id, agency: employee.agency, policyVersion: version };
      await services.audit.append(employee.workspaceId, { kind: 'acknowledged', ...entry });
      await employees.acknowledge(employee.id, version);
      return true;
    },
    threadOf:
      deskThread === undefined
        ? undefined
        : async (_employee, conversationId) => {
            const messages = deskThread(conversationId);
            return messages.length === 0 ? undefined : { messages, of: messages.length };
          },
  };
}

async function sentOf({ lookup }: Services, employeeId: string, which: SentOf): Promise<Sent | undefined> {
  return sentSchema.optional().parse(await lookup.sent(employeeId, which));
}

/** Enough for a person at work, too little for a loop. Counted per employee: behind a proxy addresses are shared. */
function limitRate(perMinute: number) {
  return rateLimit({
    ...{ windowMs: 60_000, limit: perMinute, standardHeaders: 'draft-8' as const, legacyHeaders: false },
    keyGenerator: (request) => employeeOf(request).id,
    handler: (_request, response) => {
      sendProblem(response, 429, { code: 'tooManyRequests', next: 'Wait a minute and try again.' });
    },
  });
}
