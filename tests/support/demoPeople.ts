import type { Employee } from '../../bot/domain/employee.ts';

/** An employee of the first wave who may do what the default policy allows; demonstration data. */
export function demoEmployee(changes: Partial<Employee> = {}): Employee {
  return {
    id: '11111111-1111-4111-8111-111111111111',
    objectId: '22222222-2222-4222-8222-222222222222',
    name: 'TSS analyst (demo)',
    active: true,
    agency: 'Executive Office of Technology Services and Security',
    secretariat: 'EOTSS',
    workspaceId: 'executive',
    regulated: false,
    roles: ['employee'],
    wave: { name: 'Wave 1', opensOn: '2026-02-17', open: true },
    acknowledgedPolicyVersion: 1,
    trained: true,
    ...changes,
  };
}
