import express, { Router, type ErrorRequestHandler } from 'express';
import { sendProblem } from '../../http/problem.ts';
import type { AddedMail } from './createMailbox.ts';
import type { StoredMail } from './readMail.ts';
import { listSamples, readSample } from './samples.ts';
import { plainSubject, type Conversation } from './threads.ts';

interface MailboxRoutes {
  add(bytes: Uint8Array): Promise<AddedMail>;
  conversations(): Promise<readonly Conversation[]>;
  documentsFolder: string;
}

/** Largest upload, in bytes: a mailbox with some attachments. */
const uploadLimit = 25_000_000;

/** GET and POST /mailbox, GET /mailbox/:conversationId, GET /samples, GET /samples/:file. */
export function mailboxRouter({ add, conversations, documentsFolder }: MailboxRoutes): Router {
  const router = Router();

  router.get('/mailbox', async (_request, response) => {
    response.json((await conversations()).map(summary));
  });

  router.get('/mailbox/:conversationId', async (request, response) => {
    const found = (await conversations()).find(({ id }) => id === request.params.conversationId);
    if (found) response.json(found.messages.map((mail) => ({ ...mail, conversationId: found.id })));
    else sendProblem(response, 404, { code: 'notFound', detail: 'There is no such conversation.' });
  });

  router.post(
    '/mailbox',
    express.raw({ type: () => true, limit: uploadLimit }),
    async (request, response) => {
      const body: unknown = request.body;
      const added = body instanceof Uint8Array ? await add(body) : ({ kind: 'unreadable' } as const);
      switch (added.kind) {
        case 'added':
          response.status(201).json({ conversationIds: added.conversationIds });
          return;
        case 'unreadable':
          sendProblem(response, 400, {
            code: 'unreadable',
            detail: 'This file is not an e-mail.',
            next: 'Choose a file that ends in .eml or .mbox.',
          });
          return;
        case 'full':
          sendProblem(response, 413, {
            code: 'tooLarge',
            detail: 'The mailbox of the desk is full.',
            next: 'Open fewer messages, or restart the service.',
          });
      }
    },
  );

  router.get('/samples', async (_request, response) => {
    response.json(await listSamples(documentsFolder));
  });

  router.get('/samples/:file', async (request, response) => {
    const sample = await readSample(documentsFolder, request.params.file);
    if (sample) response.type(sample.mediaType).send(sample.bytes);
    else sendProblem(response, 404, { code: 'notFound', detail: 'There is no such sample.' });
  });

  router.use(refuseTooLarge);
  return router;
}

const refuseTooLarge: ErrorRequestHandler = (error: unknown, _request, response, next) => {
  if (!(error instanceof Error && 'status' in error && error.status === 413)) {
    next(error);
    return;
  }
  sendProblem(response, 413, {
    code: 'tooLarge',
    detail: 'This file is larger than 25 MB.',
    next: 'Choose a smaller file.',
  });
};

function summary({ id, messages }: Conversation) {
  const first = messages.at(0);
  const last = messages.at(-1);
  return {
    conversationId: id,
    subject: plainSubject(first?.subject ?? ''),
    from: last?.people.from.name ?? '',
    participants: [...new Set(messages.map((mail) => mail.people.from.name))],
    date: last?.date ?? '',
    count: messages.length,
    // Nobody has read the newest one yet; the page keeps what it has shown.
    unread: 1,
    preview: preview(last),
  };
}

function preview(mail: StoredMail | undefined): string {
  const own = (mail?.body ?? '').split('\n').filter((line) => !line.startsWith('>'));
  return own.join(' ').replace(/\s+/g, ' ').trim().slice(0, 140);
}
