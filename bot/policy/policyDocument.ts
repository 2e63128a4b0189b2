import { z } from 'zod';
import { findingTypes, type FindingType } from '../contract/findings.ts';
import { skillIds } from '../contract/skills.ts';

export const decisions = ['allow', 'mask', 'warn', 'block'] as const;
export type Decision = (typeof decisions)[number];

/** What the Privacy Office decides. A missing field is an error, never a silent default: no protection is optional. */
export const policyDocumentSchema = z.strictObject({
  dataClasses: z.record(z.enum(findingTypes), z.enum(decisions)),
  skills: z.array(z.enum(skillIds)),
  /** Exact host names to which an answer may link. */
  linkHosts: z.array(z.string().regex(/^[a-z0-9.-]+$/)),
  /** Refuse requests to decide about a person's eligibility, benefit, license or job. */
  refuseDecisions: z.boolean(),
  acknowledgement: z.strictObject({ required: z.boolean(), text: z.string() }),
  training: z.enum(['off', 'nudge', 'gate']),
  /** Tokens an employee may use in a day, model input and output together. */
  tokensPerEmployeeAndDay: z.number().int().positive(),
});
export type PolicyDocument = z.infer<typeof policyDocumentSchema>;

const masked: readonly FindingType[] = findingTypes;
const blocked: readonly FindingType[] = [
  'SECRET',
  'TAX_INFORMATION',
  'CRIMINAL_JUSTICE',
  'HEALTH_INFORMATION',
];

/** Policy version 1 of every workspace: mask personal data, block what federal rules or common sense keep out. */
export function defaultPolicy(workspace: { regulated: boolean }): PolicyDocument {
  const decisionOf = (type: FindingType): Decision => {
    // Where and how old a person is says nothing about who, unless it stands with a name, which is masked.
    if (type === 'LOCATION' || type === 'AGE') return 'allow';
    // A name with a number: both are masked one by one already.
    if (type === 'PERSONAL_INFORMATION') return 'mask';
    if (type === 'HEALTH_INFORMATION' && workspace.regulated) return 'warn';
    return blocked.includes(type) ? 'block' : 'mask';
  };
  return {
    dataClasses: Object.fromEntries(masked.map((type) => [type, decisionOf(type)])) as Record<
      FindingType,
      Decision
    >,
    skills: [...skillIds],
    linkHosts: ['www.mass.gov', 'mass.gov', 'malegislature.gov'],
    refuseDecisions: true,
    acknowledgement: {
      required: true,
      text:
        'Use the assistant for state business only. Check every answer before you use it. ' +
        'Do not let it decide about a person. What you type and what it answers is a public record.',
    },
    training: 'nudge',
    tokensPerEmployeeAndDay: 5_000_000,
  };
}
