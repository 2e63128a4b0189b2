import type { Kysely } from 'kysely';
import { roleIds, type RoleId } from '../contract/session.ts';
import type { Tables } from '../database/tables.ts';
import type { Employee } from '../domain/employee.ts';

export interface Employees {
  /** @param objectId Microsoft Entra object id, any case */
  findByObjectId(objectId: string): Promise<Employee | undefined>;
  /** An employee who appears for the first time; an existing one is left as it is. */
  add(employee: NewEmployee): Promise<void>;
  acknowledge(employeeId: string, policyVersion: number): Promise<void>;
  /** Whom people of the agency may ask. */
  contactOf(employee: Employee): Promise<string>;
}

export interface NewEmployee {
  id: string;
  objectId: string;
  name: string;
  agencyId: string;
  roles: RoleId[];
  waveId: string;
  acknowledgedVersion: number | null;
  trained: boolean;
}

export function createPostgresEmployees(database: Kysely<Tables>): Employees {
  return {
    async findByObjectId(objectId) {
      const row = await database
        .selectFrom('employee')
        .innerJoin('agency', 'agency.id', 'employee.agency_id')
        .innerJoin('workspace', 'workspace.id', 'agency.workspace_id')
        .innerJoin('wave', 'wave.id', 'employee.wave_id')
        .selectAll('employee')
        .select(['agency.name as agency', 'agency.secretariat', 'agency.workspace_id', 'workspace.regulated'])
        .select(['wave.name as wave', 'wave.opens_on', 'wave.open'])
        .where('employee.object_id', '=', objectId.toLowerCase())
        .executeTakeFirst();
      if (row === undefined) return undefined;
      return {
        id: row.id,
        objectId: row.object_id,
        name: row.name,
        active: row.active,
        agency: row.agency,
        secretariat: row.secretariat,
        workspaceId: row.workspace_id,
        regulated: row.regulated,
        roles: roleIds.filter((role) => row.roles.includes(role)),
        wave: { name: row.wave, opensOn: row.opens_on, open: row.open },
        acknowledgedPolicyVersion: row.acknowledged_version,
        trained: row.trained,
      };
    },

    async add(employee) {
      await database
        .insertInto('employee')
        .values({
          id: employee.id,
          object_id: employee.objectId.toLowerCase(),
          name: employee.name,
          agency_id: employee.agencyId,
          roles: employee.roles,
          wave_id: employee.waveId,
          acknowledged_version: employee.acknowledgedVersion,
          trained: employee.trained,
        })
        .onConflict((conflict) => conflict.column('object_id').doNothing())
        .execute();
    },

    async acknowledge(employeeId, policyVersion) {
      await database
        .updateTable('employee')
        .set({ acknowledged_version: policyVersion })
        .where('id', '=', employeeId)
        .execute();
    },

    async contactOf(employee) {
      const row = await database
        .selectFrom('employee')
        .innerJoin('agency', 'agency.id', 'employee.agency_id')
        .select('agency.contact')
        .where('employee.id', '=', employee.id)
        .executeTakeFirst();
      return row?.contact ?? 'your agency contact';
    },
  };
}
