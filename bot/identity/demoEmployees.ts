import type { RoleId } from '../contract/session.ts';

export interface DemoEmployee {
  /** `Authorization: Bearer dev:<name>` */
  name: string;
  objectId: string;
  displayName: string;
  agencyId: string;
  roles: RoleId[];
  waveId: string;
  note: string;
}

/** Demonstration only: these people do not exist. They appear under AUTH=development alone. */
export const demoEmployees: readonly DemoEmployee[] = (
  [
    ['tss-analyst', 'TSS analyst', 'tss', [], 'wave-1', 'In the first wave; the usual rules'],
    ['hhs-caseworker', 'HHS caseworker', 'eohhs', [], 'wave-1', 'Workspace for regulated health data'],
    ['dor-auditor', 'DOR auditor', 'dor', [], 'wave-3', 'Not admitted yet'],
    ['privacy-officer', 'Privacy officer', 'tss', ['privacyOfficer'], 'wave-1', 'Owns the rules'],
    ['privacy-officer-2', 'Second privacy officer', 'tss', ['privacyOfficer'], 'wave-1', 'Reviews the rules'],
    ['records-officer', 'Records officer', 'tss', ['recordsOfficer'], 'wave-1', 'Answers for the records'],
    ['trainer', 'Trainer', 'tss', ['trainer'], 'wave-1', 'Runs the lessons'],
    ['operator', 'Operator', 'tss', ['operator'], 'wave-1', 'Runs the service'],
  ] as const
).map(([name, displayName, agencyId, roles, waveId, note], index) => ({
  name,
  objectId: `00000000-0000-4000-8000-0000000000${String(index + 1).padStart(2, '0')}`,
  displayName: `${displayName} (demo)`,
  agencyId,
  roles: ['employee' as const, ...roles],
  waveId,
  note,
}));
