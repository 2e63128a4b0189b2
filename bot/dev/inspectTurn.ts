import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { skillIds } from '../contract/skills.ts';
import { turnRequestSchema } from '../contract/turnRequest.ts';
import { loadConfig } from '../config.ts';
import { prepareDatabase } from '../database/prepareDatabase.ts';
import { demoEmployees } from '../identity/demoEmployees.ts';
import { createLogger } from '../logger.ts';
import type { ModelProvider } from '../models/modelProvider.ts';
import { defaultPolicy } from '../policy/policyDocument.ts';
import { createServices } from '../services.ts';

const usage = `npm run turn -- [--skill ${skillIds.join('|')}] [--text "…"] [--file path]… [--option name=value]… [--as tss-analyst]
Runs one turn through every gate and prints what a model receives, masked, and what comes out.
`;

/** `npm run turn`: the turn inspector for developers, on the database and the model that the settings name. */
async function inspectTurn(): Promise<void> {
  const { values } = parseArgs({
    options: {
      skill: { type: 'string', default: 'ask' },
      text: { type: 'string', default: '' },
      file: { type: 'string', multiple: true, default: [] },
      option: { type: 'string', multiple: true, default: [] },
      as: { type: 'string', default: 'tss-analyst' },
      help: { type: 'boolean', default: false },
    },
  });
  const demo = demoEmployees.find(({ name }) => name === values.as);
  if (values.help || demo === undefined || (values.text === '' && values.file.length === 0)) {
    process.stdout.write(usage);
    return;
  }
  const config = loadConfig();
  const request = turnRequestSchema.parse({
    ...{ requestId: crypto.randomUUID(), skill: values.skill, channel: 'word', text: values.text },
    options: Object.fromEntries(values.option.map((pair) => pair.split('=', 2))),
    materials: values.file.map((path, index) => ({
      ...{ kind: 'file', id: `f${index + 1}`, name: basename(path) },
      contentBase64: readFileSync(path).toString('base64'),
    })),
  });
  const database = await prepareDatabase(config, defaultPolicy);
  const services = createServices(config, database.serviceUrl, createLogger('silent'), printing);
  try {
    await services.addDemoEmployees();
    const employee = await services.employees.findByObjectId(demo.objectId);
    if (employee === undefined) throw new Error('demo people exist under AUTH=development only');
    const { skill, text, options, materials, requestId, locale } = request;
    const begun = await services.turns.begin({
      ...{ employee, channel: 'word', requestId, skill, conversationId: undefined },
      ...{ locale, text, options, materials },
    });
    if (begun.kind === 'conflict') throw new Error('this request id was used before');
    print('What came out');
    for await (const event of begun.turn.events()) {
      process.stdout.write(event.type === 'text' ? event.delta : `\n${JSON.stringify(event)}\n`);
    }
  } finally {
    await services.turns.drain();
    await services.close();
    await database.stop();
  }
}

/** Shows each request before it goes to the model; nothing else is changed. */
function printing(provider: ModelProvider): ModelProvider {
  return {
    ...provider,
    stream(request, signal) {
      const target =
        provider.mode === 'basic' ? 'the rules on this machine (nothing leaves it)' : provider.model;
      print(`What goes to ${target}`);
      process.stdout.write(`[instructions]\n${request.instructions}\n`);
      for (const message of request.messages) process.stdout.write(`\n[${message.role}]\n${message.text}\n`);
      print('What came back, before the release gate is applied below');
      return provider.stream(request, signal);
    },
  };
}

function print(heading: string): void {
  process.stdout.write(`\n=== ${heading}\n`);
}

await inspectTurn();
