import { parseArgs } from 'node:util';
import { cloudIds, type CloudId } from '../bot/contract/settings.ts';
import { nameBasedUuid } from './nameBasedUuid.ts';

/** Everything in a manifest that differs from one deployment to the next. */
export interface ManifestSettings {
  /** Origin under which employees reach the service, without a closing slash. */
  publicUrl: string;
  cloud: CloudId;
  botId: string;
  /** Client id of the app registration that protects the service's API. */
  clientId: string;
  /** Object id of that registration; only `aadApp/update` of teamsapp.yml asks for it. */
  clientObjectId: string | undefined;
  ids: { teams: string; word: string; outlook: string };
  links: { website: string; privacy: string; terms: string; support: string };
}

export interface BuildRequest {
  settings: ManifestSettings;
  outFolder: string;
}

export const usage = `npm run manifest -- --public-url https://assistant.example.gov --bot-id <uuid> --client-id <uuid>

  --public-url   where employees reach the service; https, no path
  --bot-id       client id of the bot's app registration (BOT_APP_ID)
  --client-id    client id of the API's app registration (ENTRA_API_CLIENT_ID)
  --cloud        ${cloudIds.join(' | ')}; unset: commercial
  --client-object-id
                 object id of the same registration; written into entra-app.json
  --out          folder for the result; unset: manifest/dist
  --app-id, --word-id, --outlook-id
                 ids of the three manifests; unset: derived from --public-url
  --website-url, --privacy-url, --terms-url, --support-url
                 pages of your agency; unset: the service's own page /about/`;

const idFlags = ['app-id', 'word-id', 'outlook-id'] as const;
const linkFlags = ['website-url', 'privacy-url', 'terms-url', 'support-url'] as const;
const uuid = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

/** Reads the command line. All problems at once, each naming its flag. */
export function readManifestSettings(
  args: readonly string[],
): { kind: 'request'; request: BuildRequest } | { kind: 'problems'; problems: readonly string[] } {
  const parsed = parseFlags(args);
  if (typeof parsed === 'string') return { kind: 'problems', problems: [parsed] };
  const problems = [...problemsOf(parsed)];
  if (problems.length > 0) return { kind: 'problems', problems };

  const publicUrl = new URL(parsed['public-url'] ?? '').origin;
  const idOf = (flag: keyof Flags, part: string) =>
    (parsed[flag] ?? nameBasedUuid(`${publicUrl} ${part}`)).toLowerCase();
  const about = `${publicUrl}/about/`;
  const settings: ManifestSettings = {
    publicUrl,
    cloud: cloudIds.find((cloud) => cloud === parsed.cloud) ?? 'commercial',
    botId: (parsed['bot-id'] ?? '').toLowerCase(),
    clientId: (parsed['client-id'] ?? '').toLowerCase(),
    clientObjectId: parsed['client-object-id']?.toLowerCase(),
    ids: {
      teams: idOf('app-id', 'teams'),
      word: idOf('word-id', 'word'),
      outlook: idOf('outlook-id', 'outlook'),
    },
    links: {
      website: parsed['website-url'] ?? about,
      privacy: parsed['privacy-url'] ?? `${about}#privacy`,
      terms: parsed['terms-url'] ?? `${about}#terms`,
      support: parsed['support-url'] ?? `${about}#help`,
    },
  };
  return { kind: 'request', request: { settings, outFolder: parsed.out ?? 'manifest/dist' } };
}

const flagNames = [
  ...(['public-url', 'bot-id', 'client-id', 'client-object-id', 'cloud', 'out'] as const),
  ...idFlags,
  ...linkFlags,
] as const;
type Flags = Partial<Record<(typeof flagNames)[number], string>>;

function parseFlags(args: readonly string[]): Flags | string {
  const options = Object.fromEntries(flagNames.map((name) => [name, { type: 'string' as const }]));
  try {
    const { values } = parseArgs({ args: [...args], options, allowPositionals: false });
    // An empty value comes from an unset variable; it means "not given".
    return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== '')) as Flags;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function* problemsOf(flags: Flags): Generator<string> {
  for (const name of ['public-url', 'bot-id', 'client-id'] as const) {
    if (flags[name] === undefined) yield `--${name}: is needed`;
  }
  for (const name of ['bot-id', 'client-id', 'client-object-id', ...idFlags] as const) {
    if (flags[name] !== undefined && !uuid.test(flags[name])) yield `--${name}: must be a uuid`;
  }
  for (const name of linkFlags) {
    if (flags[name] !== undefined && !isHttps(flags[name])) yield `--${name}: must begin with https://`;
  }
  if (flags['public-url'] !== undefined && !isHttpsOrigin(flags['public-url'])) {
    yield '--public-url: must be https with no path, for example https://assistant.example.gov';
  }
  if (flags.cloud !== undefined && !cloudIds.some((cloud) => cloud === flags.cloud)) {
    yield `--cloud: must be one of ${cloudIds.join(', ')}`;
  }
  const ids = idFlags.map((flag) => flags[flag]).filter((id) => id !== undefined);
  if (new Set(ids.map((id) => id.toLowerCase())).size < ids.length) {
    yield '--app-id, --word-id, --outlook-id: must differ from each other';
  }
}

function isHttps(value: string): boolean {
  return URL.canParse(value) && new URL(value).protocol === 'https:';
}

function isHttpsOrigin(value: string): boolean {
  if (!isHttps(value)) return false;
  const { pathname, search, hash, username, password } = new URL(value);
  return pathname === '/' && `${search}${hash}${username}${password}` === '';
}
