import type { Employee } from '../../bot/domain/employee.ts';

/** A demo employee who is admitted, trained and has acknowledged the rules. */
export function demoEmployee(changes: Partial<Employee> = {}): Employee {
  return {
    id: '5b1f0c9e-0000-4000-8000-000000000001',
    objectId: '5b1f0c9e-0000-4000-8000-0000000000a1',
    name: 'Dana Demo',
    active: true,
    agency: 'TSS',
    secretariat: 'TSS',
    workspaceId: 'general',
    regulated: false,
    roles: ['employee'],
    wave: { name: 'Wave 1', opensOn: '2026-01-01', open: true },
    acknowledgedPolicyVersion: 1,
    trained: true,
    ...changes,
  };
}
