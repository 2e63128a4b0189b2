import { createServer, type Server } from 'node:http';
import { createApp } from './app.ts';
import { ConfigError, loadConfig, type Config } from './config.ts';
import { prepareDatabase, type PreparedDatabase } from './database/prepareDatabase.ts';
import { createLogger } from './logger.ts';
import { defaultPolicy } from './policy/policyDocument.ts';
import { createServices } from './services.ts';
import { welcomeText } from './welcomeText.ts';

/** loadConfig -> listen -> database -> services -> app; a signal stops all of it, newest first. */
async function main(): Promise<void> {
  const config = loadConfig();
  const log = createLogger(config.LOG);
  const server = createServer((_request, response) => {
    response
      .writeHead(503, { 'Content-Type': 'text/plain', 'Retry-After': '2', Refresh: '2' })
      .end('Starting.\n');
  });
  const port = await listen(server, config);
  let database: PreparedDatabase | undefined;
  const stop = stopper(config.npm_lifecycle_event === 'start', async () => {
    server.close();
    await database?.stop();
  });
  try {
    database = await prepareDatabase(config, defaultPolicy);
    const services = createServices(config, database.serviceUrl, log);
    if (config.AUTH === 'development') await services.addDemoEmployees();
    const { app, teams, close } = createApp(services, port);
    server.removeAllListeners('request').on('request', app);
    stop.first(async () => {
      server.close();
      close();
      await withinSeconds(10, Promise.all([services.turns.drain(), teams.idle()]));
      server.closeAllConnections();
      await services.close();
    });
    process.stdout.write(welcomeText({ config, port, provider: services.model.get(), note: database.note }));
  } catch (error) {
    server.close();
    await database?.stop();
    throw error;
  }
}

function listen(server: Server, config: Config): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const taken = `Port ${config.PORT} is taken. Stop what runs there, or start with another: PORT=3979 npm start`;
      reject(error.code === 'EADDRINUSE' ? new ConfigError([taken]) : error);
    });
    server.listen(config.PORT, config.HOST, () => {
      const address = server.address();
      resolve(address !== null && typeof address === 'object' ? address.port : config.PORT);
    });
  });
}

/** Runs the stopping steps once, on Ctrl-C, a service manager's signal or the end of the terminal. */
function stopper(withParent: boolean, last: () => Promise<void>) {
  const steps = [last];
  const parent = process.ppid;
  let stopping = false;
  const stopAll = async () => {
    if (stopping) return;
    stopping = true;
    for (const step of steps) await step().catch(() => undefined);
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stopAll());
  if (withParent) {
    // A signal to npm alone does not reach its child; the child sees that its parent is another one.
    setInterval(() => {
      if (process.ppid !== parent) void stopAll();
    }, 500).unref();
  }
  return {
    first: (step: () => Promise<void>) => {
      steps.unshift(step);
    },
  };
}

async function withinSeconds(seconds: number, work: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise((resolve) => {
    timer = setTimeout(resolve, seconds * 1000);
  });
  await Promise.race([work, limit]);
  clearTimeout(timer);
}

try {
  await main();
} catch (error) {
  const text = error instanceof Error ? error.message : String(error);
  process.stderr.write(`\nThe assistant did not start. ${text}\n`);
  process.exit(1);
}
