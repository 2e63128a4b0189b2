import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { turnConversationId } from '../../../../bot/channels/teams/conversationIds.ts';
import { createPostgresConversationMemory } from '../../../../bot/channels/teams/postgresConversationMemory.ts';
import { loadConfig } from '../../../../bot/config.ts';
import { demoEmployees } from '../../../../bot/identity/demoEmployees.ts';
import { createLogger } from '../../../../bot/logger.ts';
import { createServices, type Services } from '../../../../bot/services.ts';
import { createTestDatabase, type TestDatabase } from '../../../support/testDatabase.ts';
import { startTeamsDesk, type TeamsDesk } from './teamsDesk.ts';

const file = (name: string, text: string) => ({
  name,
  contentType: 'text/plain',
  contentBase64: Buffer.from(text).toString('base64'),
});
const notice = file('notice.txt', 'The office is closed on December 4.\n\nParking costs $5 at Canal Street.');

describe('a chat in Teams goes on', () => {
  let test: TestDatabase;
  let services: Services;
  let desk: TeamsDesk;
  const dataDir = mkdtempSync(join(tmpdir(), 'assistant-teams-'));

  async function startServices(): Promise<void> {
    const config = loadConfig({ DATA_DIR: dataDir, LOG: 'silent', PORT: '0' });
    services = createServices(config, test.serviceUrl, createLogger('silent'));
    await services.addDemoEmployees();
    const employee = await services.employees.findByObjectId(demoEmployees[0]?.objectId ?? '');
    if (employee === undefined) throw new Error('no demo employee');
    desk = await startTeamsDesk({
      employee,
      deps: {
        turns: services.turns,
        memory: createPostgresConversationMemory(test.database),
        keptFiles: async (of, id) =>
          (await services.conversationHistory.materials(of, id)).map(({ name }) => name),
        conversationsOf: async (of) => (await services.conversationHistory.list(of, {})).conversations,
      },
    });
  }
  beforeAll(async () => {
    test = await createTestDatabase();
    await startServices();
  });
  afterAll(async () => {
    await desk.close();
    await services.close();
    await test.close();
    rmSync(dataDir, { recursive: true, force: true });
  });

  /** Text of all that the bot says to a message. */
  async function say(id: string, message: string | Record<string, unknown>): Promise<string> {
    await desk.say(id, typeof message === 'string' ? { text: message } : message);
    const events = await desk.answer(id);
    return events
      .filter(({ type }) => type === 'message' || type === 'streamFinal')
      .map(({ activity }) => String(activity['text'] ?? ''))
      .join('\n');
  }
  const attach = (text: string, ...attachments: unknown[]) => ({ text, attachments });

  it('with the file of an earlier message, and offers what may come next', async () => {
    const id = await desk.open();
    expect(await say(id, attach('When is it closed?', notice))).toContain('December 4');
    await desk.say(id, { text: 'What does parking cost?' });
    const events = await desk.answer(id);
    const last = events.at(-1)?.activity;
    expect(String(last?.['text'])).toContain('$5');
    const actions = last?.['suggestedActions'] as { actions: { value: string }[] };
    const offered = ['Shorter', 'More detail', 'Summarize this document'];
    expect(actions.actions.map(({ value }) => value)).toEqual(expect.arrayContaining(offered));
    expect(JSON.stringify(last?.['entities'])).toContain('notice.txt');
    expect(await say(id, 'Summarize')).toContain('Main points');
    expect(desk.connector.violations()).toEqual([]);
  });

  it('without it after /new', async () => {
    const id = await desk.open();
    await say(id, attach('When is it closed?', notice));
    expect(await say(id, '/new')).toContain('new conversation');
    expect(await say(id, 'What does parking cost?')).not.toContain('$5');
  });

  it.each([
    ['could not be read', file('bad.pdf', '%PDF-1.7 and nothing else')],
    ['held blocked data', file('secret.txt', 'password: hunter2-Zq9!x')],
  ])('free of a file that %s', async (_name, bad) => {
    const id = await desk.open();
    await say(id, attach('Look', bad));
    expect(await say(id, 'Thank you')).toContain('You are welcome');
  });

  it.each([
    ['/plain', '/plain Pursuant to the policy, employees shall utilize the log.'],
    ['/draft', '/draft a memo about telework on Fridays'],
    ['a button', { text: '', value: { says: '/draft an email to the team' } }],
  ])('with the file, after %s worked on a text of its own', async (_name, message) => {
    const id = await desk.open();
    await say(id, attach('When is it closed?', notice));
    expect(await say(id, message)).not.toContain('Canal Street');
    expect(await say(id, 'What does parking cost?')).toContain('$5');
  });

  it('with a file that has taken the place of another', async () => {
    const id = await desk.open();
    await say(id, attach('When is it closed?', notice));
    await say(id, attach('Who signs?', file('letter.txt', 'The commissioner signs the letter.')));
    expect(await say(id, 'Who signs the letter?')).toContain('commissioner');
    expect(await say(id, 'What does parking cost?')).not.toContain('$5');
  });

  it('with two messages at once: the second is about the file of the first', async () => {
    const id = await desk.open();
    await desk.say(id, attach('When is it closed?', notice));
    await desk.say(id, { text: '/summarize' });
    await desk.channel.idle();
    const said = desk.eventsOf(id).map(({ activity }) => String(activity['text'] ?? ''));
    expect(said.join('\n')).toContain('Main points');
  });

  it('with an edited message, which is answered anew, once', async () => {
    const id = await desk.open();
    await say(id, attach('When is it closed?', notice));
    const asked = await desk.say(id, { text: 'What does barking cost?' });
    await desk.answer(id);
    const before = desk.eventsOf(id).length;
    const path = `/conversations/${encodeURIComponent(id)}/messages/${asked}`;
    await desk.call('PUT', path, { text: 'What does parking cost?' });
    await new Promise((resolve) => setTimeout(resolve, 200));
    await desk.channel.idle();
    await new Promise((resolve) => setTimeout(resolve, 100));
    const after = desk.eventsOf(id).slice(before);
    const answers = after.filter(({ type }) => type === 'streamFinal');
    expect(answers).toHaveLength(1);
    expect(String(answers[0]?.activity['text'])).toContain('$5');
  });

  it('after a restart of the service', async () => {
    const id = await desk.open();
    await say(id, '/new');
    await say(id, attach('When is it closed?', notice));
    const key = `${id} ${desk.employee.id}`;
    await desk.close();
    await services.close();
    await startServices();
    const memory = createPostgresConversationMemory(test.database);
    expect(await memory.generation(key)).toBe(1);
    const names = await services.conversationHistory.materials(desk.employee, turnConversationId(key, 1));
    expect(names.map(({ name }) => name)).toEqual(['notice.txt']);
  });

  it('and is listed by /history', async () => {
    const id = await desk.open();
    await say(id, attach('Is *this* [a](b) question?', notice));
    expect(await say(id, '/history')).toContain('- Is \\*this\\* \\[a\\](b) question?');
  });
});
