import { hostOf } from '../../../bot/models/hostOf.ts';

describe('where a model runs', () => {
  it.each([
    ['https://api.openai.com/v1/', 'OpenAI'],
    ['https://agency-demo.openai.azure.com/openai/v1/', 'Azure OpenAI'],
    ['https://agency-demo.openai.azure.us/openai/v1/', 'Azure OpenAI'],
    ['http://127.0.0.1:11434/v1/', 'this machine'],
    ['http://localhost:8080/v1/', 'this machine'],
    ['http://[::1]:8000/v1/', 'this machine'],
    ['https://gateway.agency.example/v1/', 'gateway.agency.example'],
    ['https://api.openai.com.agency.example/v1/', 'api.openai.com.agency.example'],
    ['https://127.agency.example/v1/', '127.agency.example'],
    ['no address', ''],
  ])('%s is %s', (url, host) => {
    expect(hostOf(url)).toBe(host);
  });
});
