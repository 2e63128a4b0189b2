import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import express from 'express';
import { createMailbox, type Mailbox } from '../../../../bot/dev/mailbox/createMailbox.ts';

const folder = mkdtempSync(join(tmpdir(), 'desk-mailbox-'));
let mailbox: Mailbox;
let server: Server;
let origin = '';

beforeAll(async () => {
  mkdirSync(join(folder, 'mail'));
  mkdirSync(join(folder, 'documents'));
  writeFileSync(join(folder, 'mail', 'a-1.eml'), mail({ id: '1', subject: 'Parking permits', date: '2' }));
  writeFileSync(
    join(folder, 'mail', 'a-2.eml'),
    mail({ id: '2', subject: 'RE: Parking permits', date: '3', answers: '1' }),
  );
  writeFileSync(join(folder, 'mail', 'b.eml'), mail({ id: '9', subject: 'Budget', date: '1' }));
  writeFileSync(join(folder, 'documents', 'memo-telework.docx'), 'PK');
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  mailbox = createMailbox({ samplesFolder: folder, maxMessages: 6 });
  await mailbox.loaded;
  server = createServer(express().use(mailbox.router)).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(async () => {
  await new Promise((resolve) => server.close(resolve));
  rmSync(folder, { recursive: true });
});

describe('the sample mailbox', () => {
  it('lists conversations, newest first', async () => {
    const list = await getJson('/mailbox');
    expect(list).toEqual([
      expect.objectContaining({
        subject: 'Parking permits',
        count: 2,
        from: 'Lee Demo',
        preview: 'Body of 2',
      }),
      expect.objectContaining({ subject: 'Budget', count: 1 }),
    ]);
  });

  it('gives the messages of one, oldest first, and the same thread to the service', async () => {
    const [first] = (await getJson('/mailbox')) as { conversationId: string }[];
    const id = first?.conversationId ?? '';
    const messages = await getJson(`/mailbox/${id}`);
    expect(messages).toEqual([
      expect.objectContaining({ kind: 'mail', from: 'Lee Demo <lee@example.gov>', body: 'Body of 1\n' }),
      expect.objectContaining({ subject: 'RE: Parking permits', conversationId: id }),
    ]);
    expect(mailbox.threadOf(id).map(({ body }) => body)).toEqual(['Body of 1\n', 'Body of 2\n']);
    expect(mailbox.threadOf('conv-none')).toEqual([]);
  });

  it('lists and serves sample documents, and nothing beside them', async () => {
    expect(await getJson('/samples')).toEqual([
      { name: 'memo-telework', title: 'Memo telework', file: 'memo-telework.docx' },
    ]);
    const file = await fetch(`${origin}/samples/memo-telework.docx`);
    expect(file.headers.get('content-type')).toContain('wordprocessingml');
    expect((await fetch(`${origin}/samples/..%2Fsecret.txt`)).status).toBe(404);
    expect((await fetch(`${origin}/mailbox/conv-none`)).status).toBe(404);
  });
});

describe('an own file', () => {
  it('joins the conversation it answers', async () => {
    const added = await post(mail({ id: '3', subject: 'AW: other words', date: '4', answers: '2' }));
    expect(added.status).toBe(201);
    const list = (await getJson('/mailbox')) as { count: number; subject: string }[];
    expect(list[0]).toMatchObject({ subject: 'Parking permits', count: 3 });
  });

  it('may be an mbox', async () => {
    const mbox = `From lee@example.gov Mon Nov  2 10:00:00 2026\n${mail({ id: '20', subject: 'One', date: '5' })}\nFrom x\n${mail({ id: '21', subject: 'Two', date: '6' })}`;
    const added = await post(mbox);
    expect(((await added.json()) as { conversationIds: string[] }).conversationIds).toHaveLength(2);
  });

  it.each([
    ['nothing', ''],
    ['a PDF', '%PDF-1.7\n\u0000\u0001binary'],
    ['plain words', 'Dear all, this is no mail.'],
  ])('that is %s is refused with a sentence', async (_what, bytes) => {
    const refused = await post(bytes);
    expect(refused.status).toBe(400);
    expect(refused.headers.get('content-type')).toContain('application/problem+json');
    expect(await refused.json()).toMatchObject({ code: 'unreadable', detail: 'This file is not an e-mail.' });
  });

  it('is refused when the mailbox is full or the file too large', async () => {
    expect((await post(mail({ id: '30', subject: 'One more', date: '7' }))).status).toBe(413);
    expect((await post('x'.repeat(25_000_001))).status).toBe(413);
  });
});

function mail(fields: { id: string; subject: string; date: string; answers?: string }): string {
  return [
    `Message-ID: <${fields.id}@example.gov>`,
    ...(fields.answers ? [`In-Reply-To: <${fields.answers}@example.gov>`] : []),
    `Date: Mon, ${fields.date} Nov 2026 10:00:00 +0000`,
    'From: Lee Demo <lee@example.gov>',
    'To: Dana Demo <dana@example.gov>',
    `Subject: ${fields.subject}`,
    '',
    `Body of ${fields.id}`,
    '',
  ].join('\r\n');
}

async function getJson(path: string): Promise<unknown> {
  return await (await fetch(origin + path)).json();
}

async function post(body: string): Promise<Response> {
  return await fetch(`${origin}/mailbox`, { method: 'POST', body });
}
