import { loadConfig } from '../../bot/config.ts';

const production = {
  NODE_ENV: 'production',
  AUTH: 'entra',
  PUBLIC_URL: 'https://assistant.example.gov',
  DATABASE_URL: 'postgres://service:secret-one@db.example.gov/assistant',
  WORKSPACE_KEYS: '/keys.json',
  BOT_APP_ID: 'aaaaaaaa-0000-4000-8000-000000000001',
  BOT_APP_TENANT_ID: 'aaaaaaaa-0000-4000-8000-000000000002',
  ENTRA_TENANT_ID: 'aaaaaaaa-0000-4000-8000-000000000002',
  ENTRA_API_CLIENT_ID: 'aaaaaaaa-0000-4000-8000-000000000003',
  ENTRA_ALLOWED_CLIENT_IDS: 'aaaaaaaa-0000-4000-8000-000000000004',
};

describe('loadConfig', () => {
  it('runs the desk on loopback when nothing is set', () => {
    expect(loadConfig({})).toMatchObject({
      ...{ AUTH: 'development', HOST: '127.0.0.1', PORT: 3978, DATA_DIR: '.data', MODEL_PROVIDER: 'basic' },
      development: true,
    });
  });

  it('takes a complete production environment', () => {
    expect(loadConfig(production)).toMatchObject({ AUTH: 'entra', HOST: '0.0.0.0', development: false });
  });

  it.each<[string, NodeJS.ProcessEnv, string]>([
    ['development sign-in in production', { ...production, AUTH: 'development' }, 'AUTH'],
    ['development sign-in beyond loopback', { AUTH: 'development', HOST: '0.0.0.0' }, 'AUTH'],
    ['no sign-in beyond loopback', { HOST: '0.0.0.0' }, 'AUTH'],
    ['a bot password in production', { ...production, BOT_APP_PASSWORD: 'secret-two' }, 'BOT_APP_PASSWORD'],
    ['no database in production', { ...production, DATABASE_URL: '' }, 'DATABASE_URL'],
    ['no keys in production', { ...production, WORKSPACE_KEYS: undefined }, 'WORKSPACE_KEYS'],
    ['no bot id in production', { ...production, BOT_APP_ID: undefined }, 'BOT_APP_ID'],
    ['a bot for every tenant', { BOT_APP_ID: production.BOT_APP_ID }, 'BOT_TENANT_ALLOW_LIST'],
    [
      'plain http to a model elsewhere',
      { OPENAI_BASE_URL: 'http://models.example.gov/v1' },
      'OPENAI_BASE_URL',
    ],
    ['a model without a key', { MODEL_PROVIDER: 'openai' }, 'OPENAI_API_KEY'],
    ['a server without an address', { MODEL_PROVIDER: 'compatible' }, 'OPENAI_BASE_URL'],
    ['Azure without a deployment', { MODEL_PROVIDER: 'azure' }, 'AZURE_OPENAI_DEPLOYMENT'],
    ['an unknown provider', { MODEL_PROVIDER: 'oracle' }, 'MODEL_PROVIDER'],
    ['a port that is none', { PORT: '99999' }, 'PORT'],
    ['Entra without its settings', { AUTH: 'entra' }, 'ENTRA_ALLOWED_CLIENT_IDS'],
  ])('refuses %s and names the setting', (_name, environment, setting) => {
    expect(() => loadConfig(environment)).toThrow(setting);
  });

  it('names every problem at once and no secret', () => {
    const wrong = { ...production, AUTH: 'development', BOT_APP_PASSWORD: 'secret-two', PORT: '3978' };
    let text = '';
    try {
      loadConfig(wrong);
    } catch (error) {
      text = String(error);
    }
    expect(text).toMatch(/AUTH[\s\S]*BOT_APP_PASSWORD/);
    expect(text).not.toMatch(/secret-/);
  });

  it('looks for models on four ports, on others, or on none', () => {
    expect(loadConfig({}).MODEL_PORTS).toEqual([11434, 1234, 8080, 8000]);
    expect(loadConfig({ MODEL_PORTS: '9001, 9002' }).MODEL_PORTS).toEqual([9001, 9002]);
    expect(loadConfig({ MODEL_PORTS: 'none' }).MODEL_PORTS).toEqual([]);
    expect(() => loadConfig({ MODEL_PORTS: '80,http' })).toThrow(/MODEL_PORTS: ports from 1 to 65535/);
  });

  it('knows whether the environment names a provider', () => {
    expect(loadConfig({})).toMatchObject({ MODEL_PROVIDER: 'basic', modelIsSet: false });
    expect(loadConfig({ MODEL_PROVIDER: 'basic' })).toMatchObject({ modelIsSet: true });
  });

  it('lets a model on this machine speak plain http', () => {
    const settings = { MODEL_PROVIDER: 'compatible', OPENAI_BASE_URL: 'http://127.0.0.1:11434/v1' };
    expect(loadConfig(settings).OPENAI_BASE_URL).toBe(settings.OPENAI_BASE_URL);
  });
});
