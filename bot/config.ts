import { z } from 'zod';
import { isLoopback } from './isLoopback.ts';

const flag = z.enum(['true', 'false']).transform((value) => value === 'true');
const list = z.string().transform((value) => value.split(/[\s,]+/).filter((item) => item !== ''));
const uuid = z.uuid();
/** https anywhere, http on this machine only: what goes over it is state data or a credential. */
const address = z
  .url()
  .refine((value) => isSafeAddress(value), 'must be https:// (http:// is for loopback only)');

const environmentSchema = z.object({
  /** production refuses everything that is for development only. */
  NODE_ENV: z.enum(['production', 'development', 'test']).default('development'),
  PORT: z.coerce.number().int().min(0).max(65535).default(3978),
  /** Interface to listen on. Unset: loopback in development, all in production. */
  HOST: z.string().optional(),
  /** Address under which people and Teams reach this service. */
  PUBLIC_URL: address.optional(),
  /** Folder of everything that the embedded default writes. */
  DATA_DIR: z.string().min(1).default('.data'),
  /** PostgreSQL, as the limited role of the service. Unset: the embedded server in DATA_DIR. */
  DATABASE_URL: z.url().optional(),
  /** PostgreSQL, as the owner of the tables; used by migrations only. */
  DATABASE_OWNER_URL: z.url().optional(),
  /** File with the workspace keys (JSON). Unset: DATA_DIR/workspace-keys.json, made at first start. */
  WORKSPACE_KEYS: z.string().optional(),
  CLOUD: z.enum(['commercial', 'gcc', 'gcch', 'dod']).default('commercial'),
  /** Where to report a security problem and whom to ask; shown on the about page and when sign-in fails. */
  SECURITY_CONTACT: z.string().optional(),
  LOG: z.enum(['info', 'silent']).default('info'),

  /** Unset: basic, or the model that somebody connected on the desk and wanted remembered. */
  MODEL_PROVIDER: z.enum(['basic', 'openai', 'azure', 'compatible']).optional(),
  OPENAI_API_KEY: z.string().optional(),
  OPENAI_BASE_URL: address.optional(),
  OPENAI_MODEL: z.string().optional(),
  AZURE_OPENAI_ENDPOINT: address.optional(),
  AZURE_OPENAI_DEPLOYMENT: z.string().optional(),
  /** Key of the Azure resource. Unset: managed identity. */
  AZURE_OPENAI_API_KEY: z.string().optional(),
  /** Tokens that fit into one request to the model. Unset: 128,000; 32,000 for MODEL_PROVIDER=compatible. */
  MODEL_CONTEXT_TOKENS: z.coerce.number().int().min(8_000).optional(),

  /** Ports of this machine on which the desk looks for model servers; `none` for no looking. */
  MODEL_PORTS: list.transform(portsOf).prefault('11434,1234,8080,8000'),

  BOT_APP_ID: uuid.optional(),
  BOT_APP_TYPE: z.enum(['SingleTenant', 'MultiTenant', 'UserAssignedMSI']).default('SingleTenant'),
  BOT_APP_TENANT_ID: z.string().optional(),
  /** Development only. */
  BOT_APP_PASSWORD: z.string().optional(),
  /** PEM file with private key and certificate of the bot's app registration. */
  BOT_APP_CERTIFICATE_FILE: z.string().optional(),
  BOT_TENANT_ALLOW_LIST: list.default([]),
  BOT_SENDS_PER_SECOND: z.coerce.number().min(1).max(50).default(45),
  /** For tests and private clouds. */
  BOT_TOKEN_ISSUER: z.string().optional(),
  BOT_OPENID_METADATA_URL: address.optional(),
  BOT_LOGIN_URL: address.optional(),
  BOT_OAUTH_SCOPE: z.string().optional(),
  /** Hosts (with port) to which the bot may answer, beside those of the cloud. */
  BOT_SERVICE_URL_HOSTS: list.default([]),
  /** Hosts (with port) from which the bot may fetch attachments, beside those of the cloud. */
  BOT_FILE_HOSTS: list.default([]),

  /** Unset: development on loopback outside production; otherwise the start fails. */
  AUTH: z.enum(['entra', 'development']).optional(),
  ENTRA_TENANT_ID: uuid.optional(),
  ENTRA_API_CLIENT_ID: uuid.optional(),
  ENTRA_ALLOWED_CLIENT_IDS: list.default([]),
  ENTRA_ISSUER: z.url().optional(),
  ENTRA_JWKS_URI: address.optional(),
  ENTRA_CLIENT_CERTIFICATE_FILE: z.string().optional(),
  ENTRA_FEDERATED_TOKEN_FILE: z.string().optional(),
  /** Set by npm: the service then ends with it. */
  npm_lifecycle_event: z.string().optional(),
  /** Set by a process manager that wants no address printed. */
  QUIET: flag.default(false),
});

export type Environment = z.infer<typeof environmentSchema>;
export interface Config extends Omit<Environment, 'AUTH' | 'HOST' | 'MODEL_PROVIDER'> {
  HOST: string;
  MODEL_PROVIDER: NonNullable<Environment['MODEL_PROVIDER']>;
  /** The environment names a provider: then nothing else decides how the service starts. */
  modelIsSet: boolean;
  AUTH: 'entra' | 'development';
  /** The desk, demo employees and plain http exist. */
  development: boolean;
}

/**
 * Reads the environment once; the only place that does.
 * @throws ConfigError with every problem at once; secrets are never part of the text
 */
export function loadConfig(environment: NodeJS.ProcessEnv = process.env): Config {
  const named = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const parsed = environmentSchema.safeParse(named);
  if (!parsed.success) {
    throw new ConfigError(parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`));
  }
  const env = parsed.data;
  const development = env.NODE_ENV !== 'production';
  const host = env.HOST ?? (development ? '127.0.0.1' : '0.0.0.0');
  const auth = env.AUTH ?? (development && isLoopback(host) ? 'development' : undefined);
  const problems = [...rulesBroken(env, host, auth)];
  if (auth === undefined || problems.length > 0) throw new ConfigError(problems);
  const provider = env.MODEL_PROVIDER;
  return {
    ...{ ...env, HOST: host, AUTH: auth, development },
    ...{ MODEL_PROVIDER: provider ?? 'basic', modelIsSet: provider !== undefined },
  };
}

function* rulesBroken(env: Environment, host: string, auth: Config['AUTH'] | undefined): Generator<string> {
  const production = env.NODE_ENV === 'production';
  if (auth === undefined) yield 'AUTH: set it to entra (development is for loopback, outside production)';
  if (auth === 'development' && production) yield 'AUTH: development is refused when NODE_ENV=production';
  if (auth === 'development' && !isLoopback(host))
    yield 'AUTH: development listens on loopback only; unset HOST';
  if (auth === 'entra') {
    for (const name of ['ENTRA_TENANT_ID', 'ENTRA_API_CLIENT_ID'] as const) {
      if (env[name] === undefined) yield `${name}: needed for AUTH=entra`;
    }
    if (env.ENTRA_ALLOWED_CLIENT_IDS.length === 0) yield 'ENTRA_ALLOWED_CLIENT_IDS: needed for AUTH=entra';
    if (env.PUBLIC_URL === undefined) yield 'PUBLIC_URL: needed for AUTH=entra';
  }
  if (production && env.DATABASE_URL === undefined) yield 'DATABASE_URL: needed when NODE_ENV=production';
  if (production && env.WORKSPACE_KEYS === undefined) yield 'WORKSPACE_KEYS: needed when NODE_ENV=production';
  if (production && env.BOT_APP_ID === undefined) yield 'BOT_APP_ID: needed when NODE_ENV=production';
  if (production && env.BOT_APP_PASSWORD !== undefined) {
    yield 'BOT_APP_PASSWORD: refused when NODE_ENV=production; use a certificate or a managed identity';
  }
  if (
    env.BOT_APP_ID !== undefined &&
    env.BOT_TENANT_ALLOW_LIST.length === 0 &&
    env.BOT_APP_TENANT_ID === undefined
  ) {
    yield 'BOT_TENANT_ALLOW_LIST: name the tenants whose people may talk to the bot (or set BOT_APP_TENANT_ID)';
  }
  if (env.MODEL_PROVIDER === 'openai' && env.OPENAI_API_KEY === undefined) {
    yield 'OPENAI_API_KEY: needed for MODEL_PROVIDER=openai';
  }
  if (env.MODEL_PROVIDER === 'compatible' && env.OPENAI_BASE_URL === undefined) {
    yield 'OPENAI_BASE_URL: needed for MODEL_PROVIDER=compatible, for example http://127.0.0.1:11434/v1';
  }
  if (env.MODEL_PROVIDER === 'azure') {
    for (const name of ['AZURE_OPENAI_ENDPOINT', 'AZURE_OPENAI_DEPLOYMENT'] as const) {
      if (env[name] === undefined) yield `${name}: needed for MODEL_PROVIDER=azure`;
    }
  }
}

export class ConfigError extends Error {
  constructor(problems: readonly string[]) {
    super(`The settings do not fit:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`);
    this.name = 'ConfigError';
  }
}

function portsOf(words: readonly string[], context: z.RefinementCtx): number[] {
  const ports = words.filter((word) => word !== 'none').map(Number);
  const areValid = ports.every((port) => Number.isInteger(port) && port > 0 && port < 65_536);
  if (!areValid) context.addIssue('ports from 1 to 65535, separated by commas, or none');
  return areValid ? ports : [];
}

function isSafeAddress(value: string): boolean {
  if (!URL.canParse(value)) return false;
  const url = new URL(value);
  return url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url.hostname));
}
