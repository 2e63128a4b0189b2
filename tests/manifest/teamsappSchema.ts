import { z } from 'zod';

/**
 * The part of the toolkit's project schema (v1.11, @microsoft/m365agentstoolkit-cli 1.1.17,
 * resource/yaml-schema/v1.11/yaml.schema.json) that this project uses, retold: the package is 445 MB, too large to
 * depend on. Actions of the schema that are not used here are left out, so a new one needs a line in this table.
 */
const text = z.string().min(1);
const variable = z
  .string()
  .regex(/^[A-Z][A-Z0-9_]*$/)
  .max(256);

const packagePath = z.strictObject({ appPackagePath: text });

const actions = {
  'teamsApp/create': {
    with: z.strictObject({ name: text }),
    writes: z.strictObject({ teamsAppId: variable, teamsAppTenantId: variable.optional() }),
  },
  'aadApp/create': {
    with: z.strictObject({
      name: text,
      // With a secret the schema wants other outputs; this project makes none.
      generateClientSecret: z.literal(false),
      generateServicePrincipal: z.boolean().optional(),
      signInAudience: z.enum([
        'AzureADMyOrg',
        'AzureADMultipleOrgs',
        'AzureADandPersonalMicrosoftAccount',
        'PersonalMicrosoftAccount',
      ]),
      serviceManagementReference: text.optional(),
    }),
    writes: z.strictObject({
      clientId: variable,
      objectId: variable,
      tenantId: variable.optional(),
      authority: variable.optional(),
      authorityHost: variable.optional(),
    }),
  },
  'aadApp/update': { with: z.strictObject({ manifestPath: text, outputFilePath: text }) },
  'botFramework/create': {
    with: z.strictObject({
      botId: text,
      name: text,
      messagingEndpoint: text,
      description: text.optional(),
      iconUrl: text.optional(),
      channels: z
        .array(
          z.union([
            z.strictObject({ name: z.literal('msteams'), callingWebhook: text.optional() }),
            z.strictObject({ name: z.literal('m365extensions') }),
          ]),
        )
        .optional(),
    }),
  },
  'cli/runNpmCommand': { with: z.strictObject({ args: text, workingDirectory: text.optional() }) },
  'teamsApp/validateManifest': { with: z.strictObject({ manifestPath: text }) },
  'teamsApp/zipAppPackage': {
    with: z.strictObject({ manifestPath: text, outputZipPath: text, outputFolder: text }),
  },
  'teamsApp/validateAppPackage': { with: packagePath },
  'teamsApp/update': { with: packagePath },
  'teamsApp/extendToM365': {
    with: z.strictObject({ appPackagePath: text, scope: text.optional() }),
    writes: z.strictObject({ titleId: variable, appId: variable, shareLink: variable.optional() }),
  },
  'teamsApp/publishAppPackage': {
    with: packagePath,
    writes: z.strictObject({ publishedAppId: variable }),
  },
} as const;

const action = z.union(
  Object.entries(actions).map(([uses, rules]) =>
    z.strictObject({
      uses: z.literal(uses),
      name: z.string().optional(),
      env: z.record(z.string(), z.string()).optional(),
      with: rules.with,
      ...('writes' in rules ? { writeToEnvironmentFile: rules.writes } : {}),
    }),
  ),
);

export const teamsappSchema = z.strictObject({
  version: z.literal('v1.11'),
  projectId: z.string().optional(),
  environmentFolderPath: text.optional(),
  additionalMetadata: z.looseObject({}).optional(),
  provision: z.array(action).optional(),
  deploy: z.array(action).optional(),
  publish: z.array(action).optional(),
});
