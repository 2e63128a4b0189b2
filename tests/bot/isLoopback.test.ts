import { isLoopback } from '../../bot/isLoopback.ts';

describe('isLoopback', () => {
  it.each(['localhost', '127.0.0.1', '127.9.9.9', '::1', '[::1]'])('takes %s', (host) => {
    expect(isLoopback(host)).toBe(true);
  });
  it.each([
    '0.0.0.0',
    '127.0.0.1.evil.example',
    'localhost.evil.example',
    '10.0.0.1',
    '',
    '::',
    '127.0.0.1.',
    '[::ffff:7f00:1]',
  ])('refuses %s', (host) => {
    expect(isLoopback(host)).toBe(false);
  });
});
