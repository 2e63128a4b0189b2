import type { FindingType } from '../contract/findings.ts';
import type { SkillId } from '../contract/skills.ts';
import type { RefusalReason } from '../contract/turnEvents.ts';
import type { Employee } from '../domain/employee.ts';
import type { Decision, PolicyDocument } from './policyDocument.ts';
import { asksForDecision } from './asksForDecision.ts';

/** What the policy in force lets this turn do. */
export interface Permit {
  policyVersion: number;
  skills: readonly SkillId[];
  dataClasses: Readonly<Record<FindingType, Decision>>;
  linkHosts: readonly string[];
  tokensPerEmployeeAndDay: number;
}

export type Authorisation =
  { kind: 'permit'; permit: Permit } | { kind: 'refused'; reason: RefusalReason; text: string; next: string };

/** Decides from the policy alone; no clock, no database. */
export function authorise(turn: {
  employee: Employee;
  skill: SkillId;
  text: string;
  policy: { version: number; document: PolicyDocument };
}): Authorisation {
  const { employee, policy } = turn;
  const { document } = policy;
  if (document.acknowledgement.required && (employee.acknowledgedPolicyVersion ?? 0) < policy.version) {
    return {
      kind: 'refused',
      reason: 'acknowledgementDue',
      text: 'The rules for using the assistant are new to you.',
      next: 'Open the assistant in Word or Outlook, read the rules (one minute) and confirm them.',
    };
  }
  if (document.training === 'gate' && !employee.trained) {
    return {
      kind: 'refused',
      reason: 'trainingDue',
      text: 'Your agency asks for a short lesson before the first use.',
      next: 'Open My assistant and take the lesson. Your text is kept.',
    };
  }
  if (!document.skills.includes(turn.skill)) {
    return {
      kind: 'refused',
      reason: 'skillNotAllowed',
      text: 'The rules of your workspace do not allow this kind of help.',
      next: 'Ask your agency contact if you need it, or try another kind of help.',
    };
  }
  if (document.refuseDecisions && asksForDecision(turn.text)) {
    return {
      kind: 'refused',
      reason: 'decisionNotAllowed',
      text: 'The assistant does not decide about a person. A public servant does.',
      next: 'Ask it to list what the rules require, or to summarize the file, and decide yourself.',
    };
  }
  return {
    kind: 'permit',
    permit: {
      policyVersion: policy.version,
      skills: document.skills,
      dataClasses: document.dataClasses,
      linkHosts: document.linkHosts,
      tokensPerEmployeeAndDay: document.tokensPerEmployeeAndDay,
    },
  };
}
