import { checkModelUrl } from '../../../bot/models/checkModelUrl.ts';
import { createAzure } from '../../../bot/models/azure.ts';
import { createCompatible } from '../../../bot/models/compatible.ts';
import { createOpenAi } from '../../../bot/models/openai.ts';

const elsewhere = [
  'http://models.example/v1',
  'http://localhost.example/v1',
  'http://127.0.0.1.example/v1',
  'http://0.0.0.0:8080/v1',
  'http://10.0.0.5/v1',
  'http://[::2]/v1',
  'http://[::ffff:10.0.0.5]/v1',
];

describe('checkModelUrl', () => {
  it.each([
    ['https://models.example/v1', 'https://models.example/v1/'],
    ['https://models.example/v1/?key=1#top', 'https://models.example/v1/'],
    ['http://localhost:11434/v1', 'http://localhost:11434/v1/'],
    ['http://127.0.0.1:8080', 'http://127.0.0.1:8080/'],
    ['http://2130706433/v1', 'http://127.0.0.1/v1/'],
    ['http://[::1]:1234/v1/', 'http://[::1]:1234/v1/'],
  ])('accepts %s', (url, href) => {
    expect(checkModelUrl(url).href).toBe(href);
  });

  it.each([
    ...elsewhere,
    '',
    'models.example',
    'ftp://models.example/',
    'file:///etc/passwd',
    'https://a:b@models.example/',
  ])('refuses "%s"', (url) => {
    expect(() => checkModelUrl(url)).toThrow(/^The address of the model/);
  });

  it.each(elsewhere)('keeps every adapter from %s', (url) => {
    const message = /https:\/\//;
    expect(() => createOpenAi({ apiKey: 'k', model: 'm', baseUrl: url })).toThrow(message);
    expect(() => createAzure({ endpoint: url, deployment: 'd', credential: { key: 'k' } })).toThrow(message);
    expect(() => createCompatible({ baseUrl: url, model: 'm' })).toThrow(message);
  });
});
