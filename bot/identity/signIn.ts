import type { Employee } from '../domain/employee.ts';
import { demoEmployees } from './demoEmployees.ts';
import type { Employees } from './postgresEmployees.ts';

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
