import type { Employee } from '../domain/employee.ts';
import { demoEmployees } from './demoEmployees.ts';
import type { Employees } from './postgresEmployees.ts';
import type { VerifiedToken } from './verifyEntraToken.ts';

export type SignIn =
  | { kind: 'employee'; employee: Employee }
  | { kind: 'unknown'; code: string }
  | { kind: 'forbidden'; code: string };

/** `Authorization: Bearer dev:<name>` of a demo employee. Development on loopback only. */
export function createDevelopmentSignIn(
  employees: Employees,
): (authorization: string | undefined) => Promise<SignIn> {
  return async (authorization) => {
    const name = /^Bearer dev:([a-z0-9-]{1,40})$/.exec(authorization ?? '')?.[1];
    const demo = demoEmployees.find((candidate) => candidate.name === name);
    if (demo === undefined)
      return { kind: 'unknown', code: name === undefined ? 'signInNeeded' : 'unknownEmployee' };
    const employee = await employees.findByObjectId(demo.objectId);
    return employee === undefined
      ? { kind: 'unknown', code: 'unknownEmployee' }
      : { kind: 'employee', employee };
  };
}

/** Microsoft Entra access tokens; the employee must be known here and active. */
export function createEntraSignIn(
  employees: Employees,
  verify: (authorization: string | undefined) => Promise<VerifiedToken>,
  appear: (person: { objectId: string; name: string }) => Promise<void>,
): (authorization: string | undefined) => Promise<SignIn> {
  return async (authorization) => {
    const token = await verify(authorization);
    if (token.kind === 'refused') {
      const unknown = ['tokenMissing', 'tokenInvalid', 'tokenExpired', 'wrongAudience'].includes(token.code);
      return { kind: unknown ? 'unknown' : 'forbidden', code: token.code };
    }
    const known = await employees.findByObjectId(token.objectId);
    if (known === undefined) await appear(token);
    const employee = known ?? (await employees.findByObjectId(token.objectId));
    if (employee === undefined) return { kind: 'forbidden', code: 'unknownEmployee' };
    return employee.active ? { kind: 'employee', employee } : { kind: 'forbidden', code: 'inactive' };
  };
}
