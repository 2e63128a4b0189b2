import { mkdtempSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomBytes } from 'node:crypto';
import { createFileKeyRing } from '../../../bot/records/fileKeyRing.ts';
import { seal, unseal } from '../../../bot/records/seal.ts';

describe('seal', () => {
  const key = randomBytes(32);

  it('gives back what was sealed', () => {
    expect(unseal(key, seal(key, Buffer.from('answer'), 'turn:1'), 'turn:1').toString()).toBe('answer');
  });

  it('does not show what was sealed', () => {
    expect(seal(key, Buffer.from('answer'), 'turn:1').includes('answer')).toBe(false);
  });

  it.each<[string, (sealed: Buffer) => Buffer, Buffer, string]>([
    ['another key', (sealed) => sealed, randomBytes(32), 'turn:1'],
    ['another place', (sealed) => sealed, key, 'turn:2'],
    [
      'a changed bit',
      (sealed) => Buffer.from(sealed.map((byte, index) => (index === 14 ? byte ^ 1 : byte))),
      key,
      'turn:1',
    ],
    ['a cut end', (sealed) => sealed.subarray(0, -1), key, 'turn:1'],
    ['an empty value', () => Buffer.alloc(0), key, 'turn:1'],
  ])('refuses %s', (_name, damage, otherKey, context) => {
    const sealed = seal(key, Buffer.from('answer'), 'turn:1');
    expect(() => unseal(otherKey, damage(sealed), context)).toThrow();
  });
});

describe('the key ring in a file', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'keys-')), 'workspace-keys.json');

  it('unwraps after a restart what it wrapped before', async () => {
    const dataKey = randomBytes(32);
    const wrapped = await createFileKeyRing(file).wrap('executive', dataKey);
    expect(await createFileKeyRing(file).unwrap('executive', wrapped)).toEqual(dataKey);
  });

  it('keeps workspaces apart', async () => {
    const ring = createFileKeyRing(file);
    const wrapped = await ring.wrap('executive', randomBytes(32));
    await expect(ring.unwrap('health', wrapped)).rejects.toThrow();
  });

  it('is readable by its owner only', () => {
    expect(JSON.parse(readFileSync(file, 'utf8'))).toHaveProperty('executive');
    expect(statSync(file).mode & (process.platform === 'win32' ? 0 : 0o077)).toBe(0);
  });
});
