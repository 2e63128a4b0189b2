import { z } from 'zod';
import { skillIds } from './skills.ts';
import { modes } from './turnEvents.ts';

export const roleIds = [
  'employee',
  'agencyContact',
  'trainer',
  'privacyOfficer',
  'recordsOfficer',
  'auditor',
  'operator',
] as const;
export type RoleId = (typeof roleIds)[number];

/** GET /api/session: who is signed in and what the server lets them do; panes render it and decide nothing. */
export const sessionSchema = z.object({
  employee: z.object({ id: z.string(), name: z.string() }),
  agency: z.string(),
  secretariat: z.string(),
  workspace: z.string(),
  roles: z.array(z.enum(roleIds)),
  abilities: z.object({
    skills: z.array(z.enum(skillIds)),
    /** Skills that are shown disabled, each with the reason and the way forward. */
    unavailable: z.array(z.object({ skill: z.enum(skillIds), reason: z.string(), next: z.string() })),
    /** Rewriting styles of this mode: plain, shorten, formal, friendly, correct. */
    rewriteStyles: z.array(z.string()),
  }),
  mode: z.enum(modes),
  model: z.string(),
  contact: z.string(),
  /** Page of this service where a model can be connected; absent where an operator does it. */
  connectAt: z.string().optional(),
  acknowledgementDue: z.object({ version: z.number().int(), text: z.string() }).optional(),
  trainingDue: z.object({ lesson: z.string(), setting: z.enum(['nudge', 'gate']) }).optional(),
  wave: z.object({ name: z.string(), opensOn: z.string().nullable() }).optional(),
});
export type Session = z.infer<typeof sessionSchema>;
