import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbedded } from '../../bot/database/embedded/startEmbedded.ts';
import { migrate } from '../../bot/database/migrate.ts';
import { seed } from '../../bot/database/seed.ts';
import { defaultPolicy } from '../../bot/policy/policyDocument.ts';
import {
  judge,
  readFirstMessages,
  type FirstMessage,
  type Outcome,
  type Reply,
} from '../evaluation/firstMessages/firstMessages.ts';
import { sendAll } from '../evaluation/firstMessages/sendFirstMessage.ts';
import { startService } from '../support/startService.ts';

interface Row {
  message: FirstMessage;
  reply: Reply;
  outcome: Outcome;
}

const page = join(import.meta.dirname, '..', '..', 'docs', 'first-messages.md');

/** Sends every first message to the whole service in Basic mode and writes what came back to `docs/first-messages.md`. */
export async function benchFirstMessages(): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'assistant-bench-'));
  chmodSync(dataDir, 0o755);
  const database = await startEmbedded({ dataDir });
  await migrate(database.ownerUrl, 'assistant_service');
  await seed(database.ownerUrl, defaultPolicy);
  process.env['TEST_DATABASE'] = JSON.stringify(database);
  const service = await startService();
  try {
    const sets = { own: await rowsOf('own'), blind: await rowsOf('blind') };
    writeFileSync(page, document(sets));
    for (const [name, rows] of Object.entries(sets)) console.log(`${name}: ${figures(rows)}`);
    if (process.env['SHOW'] !== undefined)
      for (const { message, reply, outcome } of [
        ...sets.own,
        ...(process.env['SHOW'] === 'all' ? sets.blind : []),
      ])
        console.log(
          `\n=== ${message.id} [${message.surface}] ${outcome.kind} ${outcome.fits ? '' : 'OTHER'} ${outcome.mentions ? '' : 'NOMENTION'} ${reply.skill}\n> ${message.text.slice(0, 120)}\n${reply.text}\n   ${JSON.stringify(reply.suggestions)}`,
        );
  } finally {
    await service.close();
    await database.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }

  async function rowsOf(set: 'own' | 'blind'): Promise<Row[]> {
    const replies = await sendAll(service, readFirstMessages(set));
    return replies.map(({ message, reply }) => ({ message, reply, outcome: judge(message, reply) }));
  }
}

function document(sets: Record<'own' | 'blind', Row[]>): string {
  return `# First messages of newcomers

What the assistant answers to a first message with nothing attached and no AI model connected. Each message was sent to the whole service: by the pane's door (\`POST /api/turns\`, skill \`ask\`) or through the strict connector of Teams. Made by \`npm run bench -- first-messages\`.

- **Knowledge**: a cited answer from the help pages. **Skill**: a result on the given text. **Next step**: what to do, or what to start with. **Refusal**: a "no" of the rules with a way forward.
- **Fits**: the kind that the set expects, or another that it accepts as well. **Says it**: at least one of the words that a good answer must hold.

## Written by the author of the rules

${figures(sets.own)}

${table(sets.own)}

## Written without sight of the rules

${figures(sets.blind)}

${table(sets.blind)}
`;
}

function figures(rows: readonly Row[]): string {
  const count = (test: (outcome: Outcome) => boolean) => rows.filter(({ outcome }) => test(outcome)).length;
  const kinds = (['knowledge', 'skill', 'nextStep', 'refusal'] as const).map(
    (kind) => `${names[kind].toLowerCase()} ${String(count((one) => one.kind === kind))}`,
  );
  const total = String(rows.length);
  return `${total} messages: ${kinds.join(', ')}. Fits: ${String(count(({ fits }) => fits))} of ${total}. Says it: ${String(count(({ mentions }) => mentions))} of ${total}. Only the mode notice: ${String(count(({ onlyModeNotice }) => onlyModeNotice))}.`;
}

const names = { knowledge: 'Knowledge', skill: 'Skill', nextStep: 'Next step', refusal: 'Refusal' } as const;

function table(rows: readonly Row[]): string {
  const lines = rows.map(({ message, reply, outcome }) => {
    const source = [...new Set(reply.cited)].map((id) => id.replace('knowledge:', '')).join(', ');
    const by = outcome.kind === 'skill' ? reply.skill : source;
    return `| ${cell(message.text)} | ${message.surface} | ${names[outcome.kind]} | ${by} | ${outcome.fits ? 'yes' : 'no'} | ${outcome.mentions ? 'yes' : 'no'} |`;
  });
  return [
    '| Message | Where | Outcome | By | Fits | Says it |',
    '| --- | --- | --- | --- | --- | --- |',
    ...lines,
  ].join('\n');
}

function cell(text: string): string {
  const line = text.replace(/\s+/g, ' ').replace(/([|\\`*_[\]<>])/g, '\\$1');
  return line.length <= 90 ? line : `${line.slice(0, 88).trimEnd()}…`;
}
