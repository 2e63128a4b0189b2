import { readAddress } from '../../../../bot/dev/models/readAddress.ts';

describe('a typed address of a model server', () => {
  it.each([
    ['http://127.0.0.1:11434/v1', 'http://127.0.0.1:11434/v1'],
    ['localhost:11434', 'http://localhost:11434/v1'],
    ['127.1:8080/', 'http://127.0.0.1:8080/v1'],
    ['[::1]:8000', 'http://[::1]:8000/v1'],
    [' https://models.agency.example ', 'https://models.agency.example/v1'],
    ['models.agency.example/openai/v1', 'https://models.agency.example/openai/v1'],
    ['https://models.agency.example/v1/chat/completions', 'https://models.agency.example/v1'],
    ['https://models.agency.example/v1/models?limit=5#top', 'https://models.agency.example/v1'],
  ])('%s is taken as %s', (typed, address) => {
    expect(readAddress(typed)).toMatchObject({ href: address });
  });

  it.each([
    ['', 'notAnAddress'],
    ['   ', 'notAnAddress'],
    ['not an address', 'notAnAddress'],
    ['file:///etc/passwd', 'notAnAddress'],
    ['javascript:alert(1)', 'notAnAddress'],
    ['ftp://127.0.0.1/', 'notAnAddress'],
    ['https://name:secret@models.agency.example/v1', 'passwordInAddress'],
    ['http://models.agency.example/v1', 'needsHttps'],
    ['http://10.0.0.5:11434', 'needsHttps'],
    ['http://127.0.0.1.evil.example/', 'needsHttps'],
    ['http://localhost.evil.example/', 'needsHttps'],
    ['http://0.0.0.0:11434', 'needsHttps'],
    ['http://169.254.169.254/latest/meta-data', 'linkLocal'],
    ['https://169.254.169.254/', 'linkLocal'],
    ['http://2852039166/', 'linkLocal'],
    ['http://[fe80::1]/', 'linkLocal'],
    ['http://[::ffff:169.254.169.254]/', 'linkLocal'],
    ['http://metadata.google.internal/', 'linkLocal'],
  ])('%s is refused: %s', (typed, code) => {
    expect(readAddress(typed)).toMatchObject({ code });
  });
});
