import { randomUUID } from 'node:crypto';
import { join, resolve } from 'node:path';
import { abilitiesOf } from './assistant/abilities.ts';
import { createTurns } from './assistant/createTurns.ts';
import { modelNeededNext } from './assistant/texts.ts';
import { createPostgresBudget } from './budget/postgresBudget.ts';
import { createPostgresConversationMemory } from './channels/teams/postgresConversationMemory.ts';
import type { Config } from './config.ts';
import type { Session } from './contract/session.ts';
import { connect } from './database/connect.ts';
import type { Employee } from './domain/employee.ts';
import { clouds } from './http/clouds.ts';
import { createAzureToken } from './identity/azureToken.ts';
import { demoEmployees } from './identity/demoEmployees.ts';
import { createPostgresEmployees } from './identity/postgresEmployees.ts';
import { createDevelopmentSignIn, createEntraSignIn } from './identity/signIn.ts';
import { createEntraVerifier } from './identity/verifyEntraToken.ts';
import type { Logger } from './logger.ts';
import { createKnowledge } from './knowledge/createKnowledge.ts';
import { readPages } from './knowledge/readPages.ts';
import { contentStems } from './models/basic/language/words.ts';
import { chooseProvider, type ModelSettings } from './models/chooseProvider.ts';
import { createCurrentModel } from './models/currentModel.ts';
import type { ModelProvider } from './models/modelProvider.ts';
import { createPostgresPolicies } from './policy/postgresPolicies.ts';
import { createFileReader } from './reading/readFile.ts';
import { readMaterials } from './reading/readMaterials.ts';
import { createFileKeyRing } from './records/fileKeyRing.ts';
import { createPostgresAudit } from './records/postgresAudit.ts';
import { createPostgresConversationHistory } from './records/postgresConversationHistory.ts';
import { createPostgresConversations } from './records/postgresConversations.ts';
import { createPostgresFeedback } from './records/postgresFeedback.ts';
import { createPostgresOnce } from './records/postgresOnce.ts';
import { createPostgresTurnLookup, createPostgresTurnRecords } from './records/postgresTurnRecords.ts';
import { createPostgresTurnRegister } from './records/postgresTurnRegister.ts';
import { createPostgresSwitches } from './rollout/postgresSwitches.ts';

export type Services = ReturnType<typeof createServices>;

/** Composition root: the only place that picks concrete adapters. */
export function createServices(
  config: Config,
  databaseUrl: string,
  log: Logger,
  /** Lets a developer's tool look at what goes to the model. */
  observe?: (provider: ModelProvider) => ModelProvider,
) {
  const clock = () => new Date();
  const database = connect(databaseUrl);
  const keyRing = createFileKeyRing(
    resolve(config.WORKSPACE_KEYS ?? join(config.DATA_DIR, 'workspace-keys.json')),
  );
  const employees = createPostgresEmployees(database);
  const policies = createPostgresPolicies(database);
  const audit = createPostgresAudit(database);
  const conversations = createPostgresConversations(database, keyRing);
  const lookup = createPostgresTurnLookup(database, conversations);
  const reader = createFileReader();
  const knowledge = createKnowledge(readPages(join(import.meta.dirname, 'knowledge', 'pages')), contentStems);
  const modelSettings = modelSettingsOf(config);
  /** The desk has a switch; elsewhere the settings of the start decide. */
  const canConnectModel = config.AUTH === 'development';
  const model = createCurrentModel(chooseProvider(modelSettings), observe);
  const turns = createTurns({
    turn: {
      ...{
        policies,
        clock,
        log,
        switches: createPostgresSwitches(database),
        read: (raw, options) => readMaterials(raw, { ...options, readFile: reader.readFile }),
      },
      knowledge,
      ...{ budget: createPostgresBudget(database), records: createPostgresTurnRecords(audit) },
      contactOf: (employee) => employees.contactOf(employee),
      canConnectModel,
      providerOf: () => model.get(),
    },
    ...{ conversations, register: createPostgresTurnRegister(database), log },
  });

  /** A person whom sign-in or Teams vouches for and whom we see for the first time. */
  async function appear(person: { objectId: string; name: string; admitted: boolean }): Promise<void> {
    await employees.add({
      ...{
        id: randomUUID(),
        objectId: person.objectId,
        name: person.name,
        agencyId: 'tss',
        roles: ['employee'],
      },
      ...{ waveId: person.admitted ? 'wave-1' : 'wave-2' },
      ...{ acknowledgedVersion: person.admitted ? 1 : null, trained: person.admitted },
    });
  }

  /** Demo people, for AUTH=development alone. */
  async function addDemoEmployees(): Promise<void> {
    for (const { objectId, displayName, agencyId, roles, waveId } of demoEmployees) {
      const admitted = waveId === 'wave-1';
      await employees.add({
        ...{ id: randomUUID(), objectId, name: displayName, agencyId, roles, waveId },
        ...{ acknowledgedVersion: admitted ? 1 : null, trained: admitted },
      });
    }
  }

  async function sessionOf(employee: Employee): Promise<Session> {
    const provider = model.get();
    const contact = await employees.contactOf(employee);
    const next = modelNeededNext({ canConnect: canConnectModel, contact });
    const policy = await policies.current(employee.workspaceId);
    const { acknowledgement, training, skills } = policy.document;
    const acknowledged = (employee.acknowledgedPolicyVersion ?? 0) >= policy.version;
    return {
      employee: { id: employee.id, name: employee.name },
      ...{ agency: employee.agency, secretariat: employee.secretariat, workspace: employee.workspaceId },
      roles: employee.roles,
      abilities: abilitiesOf(employee.wave.open ? skills : [], provider.mode, next),
      ...{ mode: provider.mode, model: provider.model, contact },
      ...(canConnectModel ? { connectAt: '/desk/#model' } : {}),
      ...(acknowledgement.required && !acknowledged && employee.wave.open
        ? { acknowledgementDue: { version: policy.version, text: acknowledgement.text } }
        : {}),
      ...(training !== 'off' && !employee.trained
        ? { trainingDue: { lesson: 'basics', setting: training } }
        : {}),
      wave: { name: employee.wave.name, opensOn: employee.wave.opensOn },
    };
  }

  return {
    ...{
      config,
      log,
      clock,
      model,
      modelSettings,
      turns,
      employees,
      policies,
      lookup,
      knowledge,
      sessionOf,
      appear,
      audit,
      addDemoEmployees,
    },
    conversationHistory: createPostgresConversationHistory(database, keyRing, conversations),
    teamsMemory: createPostgresConversationMemory(database),
    once: createPostgresOnce(database),
    keepFeedback: createPostgresFeedback({ database, audit, conversations, clock }),
    signIn:
      config.AUTH === 'development'
        ? createDevelopmentSignIn(employees)
        : entraSignIn(config, employees, appear),
    /** @throws when a turn would not be answered: no policy, or a record that cannot be written */
    ping: async () => {
      await policies.current('executive');
      await audit.check();
    },
    close: async () => {
      reader.stop();
      await database.destroy();
    },
  };
}

function modelSettingsOf(config: Config): ModelSettings {
  return {
    provider: config.MODEL_PROVIDER,
    apiKey: config.OPENAI_API_KEY,
    baseUrl: config.OPENAI_BASE_URL,
    model: config.OPENAI_MODEL,
    azureEndpoint: config.AZURE_OPENAI_ENDPOINT,
    azureDeployment: config.AZURE_OPENAI_DEPLOYMENT,
    azureKey: config.AZURE_OPENAI_API_KEY,
    azureToken: createAzureToken(config.CLOUD === 'gcch' || config.CLOUD === 'dod'),
    contextTokens: config.MODEL_CONTEXT_TOKENS,
  };
}

function entraSignIn(
  config: Config,
  employees: ReturnType<typeof createPostgresEmployees>,
  appear: (person: { objectId: string; name: string; admitted: boolean }) => Promise<void>,
) {
  const tenantId = config.ENTRA_TENANT_ID ?? '';
  const clientId = config.ENTRA_API_CLIENT_ID ?? '';
  const authority = clouds[config.CLOUD].authority;
  const verify = createEntraVerifier({
    tenantId,
    issuer: config.ENTRA_ISSUER ?? `${authority}/${tenantId}/v2.0`,
    jwksUri: config.ENTRA_JWKS_URI ?? `${authority}/${tenantId}/discovery/v2.0/keys`,
    audiences: [clientId, `api://${new URL(config.PUBLIC_URL ?? 'https://localhost').host}/${clientId}`],
    allowedClients: config.ENTRA_ALLOWED_CLIENT_IDS,
  });
  return createEntraSignIn(employees, verify, (person) => appear({ ...person, admitted: false }));
}
