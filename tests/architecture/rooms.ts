/** The plan of the house as a table: which room may import which. ARCHITECTURE.md prints it. */
export const capabilities = [
  'safeguards',
  'reading',
  'tables',
  'policy',
  'rollout',
  'budget',
  'records',
  'identity',
  'models',
  'knowledge',
] as const;

/** Files beside the rooms that everybody may import. */
export const sharedFiles = ['errors', 'logger', 'clock', 'isLoopback'];

/** Programs of their own beside main.ts: they compose, so they may import everything. */
export const programs = ['bot/dev/inspectTurn.ts', 'bot/dev/startDatabase.ts'];

const inside = ['domain', 'contract'];
const belowChannels = ['assistant', ...capabilities, ...inside];

export const mayImport: Readonly<Record<string, readonly string[]>> = {
  contract: [],
  domain: ['contract'],
  ...Object.fromEntries(capabilities.map((room) => [room, inside])),
  database: [],
  assistant: [...capabilities, ...inside],
  http: ['identity', ...inside],
  channels: ['http', ...belowChannels],
  dev: ['http', ...belowChannels],
};

/** A package and the only places that may import it. */
export const doors: readonly { packages: RegExp; allowed: RegExp }[] = [
  { packages: /^botbuilder|^botframework/, allowed: /^bot\/channels\/teams\// },
  { packages: /^openai(\/|$)/, allowed: /^bot\/models\// },
  { packages: /^(pg|kysely)$/, allowed: /^bot\/database\/|\/postgres[A-Z]\w*\.ts$/ },
  { packages: /^jose$|^@azure\/msal-node$/, allowed: /^bot\/identity\// },
  { packages: /^pino$/, allowed: /^bot\/logger\.ts$/ },
  { packages: /^@azure\/msal-browser$/, allowed: /^addin\/api\// },
  { packages: /^@microsoft\/teams-js$/, allowed: /^addin\/console\/teamsHost\.ts$/ },
];

/** What may stand in few files only. */
export const reserved: readonly { what: string; pattern: RegExp; files: RegExp; allowed: RegExp }[] = [
  {
    what: 'the environment is read by config.ts alone',
    pattern: /process\.env\b/,
    files: /^bot\//,
    allowed: /^bot\/config\.ts$/,
  },
  {
    what: 'ClearedText is made by safeguards/clear.ts alone',
    pattern: /as ClearedText\b|as unknown as Cleared/,
    files: /^bot\//,
    allowed: /^bot\/safeguards\/clear\.ts$/,
  },
  {
    what: 'Instructions are made by assistant/prompts/defineInstructions.ts alone',
    pattern: /as Instructions\b/,
    files: /^bot\//,
    allowed: /^bot\/assistant\/prompts\/defineInstructions\.ts$/,
  },
  {
    what: 'the service speaks through its logger',
    pattern: /\bconsole\.\w+\(/,
    files: /^bot\//,
    allowed: /^$/,
  },
  {
    what: 'Office.js is touched by addin/hosts alone',
    pattern: /\b(?:Office|Word)\.(?:run|context|onReady|MailboxEnums|CoercionType|EventType)\b/,
    files: /^addin\/(?!desk\/)/,
    allowed: /^addin\/hosts\//,
  },
  {
    what: 'pages reach the network through addin/api (the desk through its own file)',
    pattern: /\bfetch\(|new EventSource\(|XMLHttpRequest/,
    files: /^addin\//,
    allowed: /^addin\/api\/|^addin\/desk\/shared\/deskApi\.ts$|^addin\/desk\/teams\/connectorApi\.ts$/,
  },
  {
    what: 'no markup is built from strings',
    pattern: /dangerouslySetInnerHTML|\.innerHTML\s*=|document\.write\(/,
    files: /^addin\//,
    allowed: /^$/,
  },
];
