import type { Request, RequestHandler } from 'express';
import type { Employee } from '../domain/employee.ts';
import type { SignIn } from '../identity/signIn.ts';
import { sendProblem } from './problem.ts';

/** Who sends this request, from its Authorization header. */
export type Authenticator = (authorization: string | undefined) => Promise<SignIn>;

const employees = new WeakMap<Request, Employee>();

/** Lets signed-in employees pass; 401 and 403 are about identity alone. */
export function authenticate(signIn: Authenticator): RequestHandler {
  return async (request, response, next) => {
    const result = await signIn(request.headers.authorization);
    switch (result.kind) {
      case 'employee':
        employees.set(request, result.employee);
        next();
        return;
      case 'unknown':
        response.setHeader('WWW-Authenticate', 'Bearer');
        sendProblem(response, 401, {
          code: result.code,
          next: 'Sign in with your work account and try again.',
        });
        return;
      case 'forbidden':
        sendProblem(response, 403, { code: result.code, next: 'Ask your agency contact about access.' });
        return;
    }
  };
}

/** @throws Error when the route does not stand behind `authenticate` */
export function employeeOf(request: Request): Employee {
  const employee = employees.get(request);
  if (employee === undefined) throw new Error('this route is not behind authenticate()');
  return employee;
}
