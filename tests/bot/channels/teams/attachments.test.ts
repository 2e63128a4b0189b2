import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { RawMaterial } from '../../../../bot/contract/turnRequest.ts';
import type { BotSettings } from '../../../../bot/channels/teams/botSettings.ts';
import { fetchFiles } from '../../../../bot/channels/teams/fetchFiles.ts';
import { inboundActivitySchema } from '../../../../bot/channels/teams/inboundActivity.ts';
import { understandRequest } from '../../../../bot/assistant/understanding/understandRequest.ts';
import { createKnowledge } from '../../../../bot/knowledge/createKnowledge.ts';
import { startTeamsDesk, until, type TeamsDesk } from './teamsDesk.ts';

const noKnowledge = createKnowledge([], () => []);
let desk: TeamsDesk | undefined;
let files: Server | undefined;
afterEach(async () => {
  await desk?.close();
  files?.closeAllConnections();
  files?.close();
  files = desk = undefined;
});

const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const attach = (name: string, content: string, contentType = 'text/plain') => ({
  name,
  contentType,
  contentBase64: Buffer.from(content).toString('base64'),
});

function filesOf(materials: readonly RawMaterial[] = []) {
  return materials.flatMap((one) =>
    one.kind === 'file' ? [[one.name, Buffer.from(one.contentBase64, 'base64').toString()]] : [],
  );
}

describe('a message with documents', () => {
  it('is a question about them when it has a text', async () => {
    desk = await startTeamsDesk();
    const id = await desk.open();
    await desk.say(id, { text: 'Who signs?', attachments: [attach('plan & notes.docx', 'bytes', docx)] });
    const events = await desk.answer(id);
    expect(events[0]?.activity['text']).toBe('Reading your document…');
    expect(desk.turns.begun[0]).toMatchObject({ skill: 'ask', text: 'Who signs?', channel: 'teams' });
    expect(filesOf(desk.turns.begun[0]?.materials)).toEqual([['plan & notes.docx', 'bytes']]);
    expect(desk.turns.begun[0]?.materials[0]).toMatchObject({ mediaType: docx });
    expect(desk.connector.violations()).toEqual([]);
  });

  it.each([
    ['nothing but a document', '', 'report.pdf', 'summarize'],
    ['a wish for a summary', 'Please summarize this', 'report.pdf', 'summarize'],
    ['nothing but a mail', '', 'thread.eml', 'summarizeThread'],
    ['/summarize and a mail', '/summarize', 'thread.msg', 'summarizeThread'],
    ['a question about a mail', 'Who must answer by Friday?', 'thread.eml', 'ask'],
    ['/plain and a document', '/plain', 'memo.docx', 'rewrite'],
    ['/reply and a mail', '/reply decline politely', 'mail.eml', 'reply'],
  ])('with %s means the right skill', async (_name, text, fileName, skill) => {
    desk = await startTeamsDesk();
    const id = await desk.open();
    await desk.say(id, { text, attachments: [attach(fileName, 'bytes')] });
    await desk.answer(id);
    const [begun] = desk.turns.begun;
    expect(begun && understandRequest(begun, { mode: 'basic', knowledge: noKnowledge }).input.skill).toBe(
      skill,
    );
  });

  it('is one conversation with the next question, until /new', async () => {
    desk = await startTeamsDesk();
    const id = await desk.open();
    await desk.say(id, { text: '', attachments: [attach('a.txt', 'A'), attach('b.txt', 'B')] });
    await desk.answer(id);
    for (const text of ['What about page 12?', '/new', 'And now?']) {
      await desk.say(id, { text });
      await desk.answer(id);
    }
    const [first, second, third] = desk.turns.begun;
    // Follow-ups bring no file: the conversation keeps what was read.
    expect(filesOf(first?.materials)).toHaveLength(2);
    expect([second?.materials, third?.materials]).toEqual([[], []]);
    expect(second?.conversationId).toBe(first?.conversationId);
    expect(third?.conversationId).not.toBe(first?.conversationId);
  });

  it('that cannot be fetched says so and what to do', async () => {
    desk = await startTeamsDesk();
    const id = await desk.open();
    const around = desk.eventsOf(id)[0]?.activity;
    const response = await fetch(`${desk.base}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-desk-bridge': desk.secret },
      body: JSON.stringify({
        ...around,
        id: 'by-hand-1',
        from: { id: '29:x', aadObjectId: desk.employee.objectId },
        recipient: { id: '28:bot' },
        text: 'Look',
        attachments: [
          {
            contentType: 'application/vnd.microsoft.teams.file.download.info',
            name: 'far.docx',
            content: { downloadUrl: 'https://files.example.com/far.docx' },
          },
        ],
      }),
    });
    expect(response.status).toBe(200);
    const { eventsOf } = desk;
    await until(() => eventsOf(id).at(-1)?.type === 'streamFinal');
    const final = eventsOf(id).at(-1);
    expect(final?.activity['text']).toContain('far.docx lies in a place that the assistant may not open');
    expect(desk.turns.begun).toHaveLength(0);
  });
});

describe('fetching a file', () => {
  const settings: BotSettings = {
    ...{ appId: undefined, appType: 'SingleTenant', appTenantId: undefined, credential: undefined },
    ...{ tenantAllowList: [], cloud: 'commercial', serviceUrlHosts: [], fileHosts: [], development: true },
  };

  async function serve(listener: RequestListener): Promise<string> {
    const server = createServer(listener).listen(0, '127.0.0.1');
    files = server;
    await new Promise((resolve) => server.once('listening', resolve));
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  }

  async function fetchOne(downloadUrl: unknown, changes: Partial<BotSettings> = {}) {
    const activity = inboundActivitySchema.parse({
      ...{
        type: 'message',
        id: '1',
        channelId: 'msteams',
        serviceUrl: 'https://smba.trafficmanager.net/amer/',
      },
      ...{ from: { id: '29:a' }, recipient: { id: '28:b' }, conversation: { id: 'a:1' } },
      attachments: [
        {
          contentType: 'application/vnd.microsoft.teams.file.download.info',
          name: 'a.txt',
          content: { downloadUrl },
        },
      ],
    });
    const [file] = await fetchFiles(activity, { ...settings, ...changes });
    return file?.kind === 'failed' ? file.reason : file?.kind;
  }

  it.each([
    ['another host', 'https://files.example.com/a.txt'],
    ['a host that ends like SharePoint', 'https://evilsharepoint.com/a.txt'],
    ['a host that begins like SharePoint', 'https://contoso.sharepoint.com.evil.example/a.txt'],
    ['SharePoint without TLS', 'http://contoso.sharepoint.com/a.txt'],
    ['a user name that looks like a host', 'https://contoso.sharepoint.com@evil.example/a.txt'],
    ['a credential', 'https://me:secret@contoso.sharepoint.com/a.txt'],
    ['a file address', 'file:///etc/passwd'],
    ['the metadata service', 'http://169.254.169.254/latest'],
    ['nonsense', 'not an address'],
  ])('refuses %s', async (_name, url) => {
    expect(await fetchOne(url)).toBe('notAllowed');
  });

  it('refuses loopback outside development', async () => {
    const base = await serve((_req, res) => res.end('x'));
    expect(await fetchOne(`${base}/a.txt`, { development: false })).toBe('notAllowed');
    expect(await fetchOne(`${base}/a.txt`)).toBe('file');
  });

  it('follows a redirect to a known host only', async () => {
    const base = await serve((req, res) => {
      if (req.url === '/here') res.writeHead(302, { location: '/file' }).end();
      else if (req.url === '/away') res.writeHead(302, { location: 'https://evil.example/x' }).end();
      else if (req.url === '/round') res.writeHead(302, { location: '/round' }).end();
      else res.end('content');
    });
    expect(await fetchOne(`${base}/here`)).toBe('file');
    expect(await fetchOne(`${base}/away`)).toBe('notAllowed');
    expect(await fetchOne(`${base}/round`)).toBe('notAllowed');
  });

  it('gives up at 25 MB, whatever the headers say', async () => {
    const chunk = Buffer.alloc(1_000_000);
    const base = await serve((_req, res) => {
      for (let n = 0; n < 26; n += 1) res.write(chunk);
      res.end();
    });
    expect(await fetchOne(`${base}/big`)).toBe('tooLarge');
  });

  it('takes an error and a broken connection for unreachable', async () => {
    const base = await serve((req, res) => {
      if (req.url === '/gone') res.writeHead(404).end();
      else res.destroy();
    });
    expect(await fetchOne(`${base}/gone`)).toBe('unreachable');
    expect(await fetchOne(`${base}/reset`)).toBe('unreachable');
    expect(await fetchOne(42)).toBe('unreachable');
  });
});
