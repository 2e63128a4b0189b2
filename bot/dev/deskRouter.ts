import { join } from 'node:path';
import express, { Router } from 'express';
import { demoEmployees } from '../identity/demoEmployees.ts';

const project = join(import.meta.dirname, '..', '..');
const hostScripts = join(project, 'addin', 'desk', 'host');

/** The local desk's files: samples, office.js from npm, and what makes it run in our host pages. Development only. */
export function deskRouter(parts: {
  connector: Router;
  mailbox: Router;
  /** Undefined where no model may be switched. */
  models: Router | undefined;
}): Router {
  const router = Router();
  router.use('/desk/connector', parts.connector);
  if (parts.models !== undefined) router.use('/desk/api/models', parts.models);
  router.use('/desk/api', parts.mailbox);
  router.get('/desk/api/employees', (_request, response) => {
    response.json(
      demoEmployees.map(({ name, displayName, agencyId, note }) => ({
        name,
        title: displayName,
        agency: agencyId.toUpperCase(),
        note,
      })),
    );
  });
  router.use('/desk/samples', express.static(join(project, 'addin', 'desk', 'samples'), { index: false }));
  router.use(
    '/office',
    express.static(join(project, 'node_modules', '@microsoft', 'office-js', 'dist'), { maxAge: '1h' }),
  );
  for (const script of ['trustDeskHost.js', 'msajax.js']) {
    router.get(`/desk/${script}`, (_request, response) => {
      response.sendFile(join(hostScripts, script));
    });
  }
  router.get('/', (_request, response) => {
    response.redirect('/desk/');
  });
  return router;
}
