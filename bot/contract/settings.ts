import { z } from 'zod';

export const cloudIds = ['commercial', 'gcc', 'gcch', 'dod'] as const;
export type CloudId = (typeof cloudIds)[number];

/** GET /api/settings: what a page must know before anybody is signed in. Nothing in it is secret. */
export const settingsSchema = z.object({
  auth: z.enum(['development', 'entra']),
  /** Present with `auth: 'entra'`: how a page gets a token for this service. */
  entra: z
    .object({
      clientId: z.string(),
      authority: z.url(),
      /** `api://<host>/<client id>/access_as_user` */
      scope: z.string(),
    })
    .optional(),
  cloud: z.enum(cloudIds),
  /** Whom to ask when signing in fails: an address or a sentence. */
  contact: z.string(),
});
export type Settings = z.infer<typeof settingsSchema>;
