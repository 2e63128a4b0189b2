import type { RoleId } from '../contract/session.ts';

export interface Employee {
  /** our key (uuid) */
  id: string;
  /** Microsoft Entra object id, lower case */
  objectId: string;
  name: string;
  active: boolean;
  agency: string;
  secretariat: string;
  workspaceId: string;
  /** May handle regulated data (tax, criminal-justice, health) in this workspace. */
  regulated: boolean;
  roles: RoleId[];
  wave: { name: string; opensOn: string | null; open: boolean };
  acknowledgedPolicyVersion: number | null;
  trained: boolean;
}
