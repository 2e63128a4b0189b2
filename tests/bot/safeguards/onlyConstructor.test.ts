import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../../..');

function sources(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => join(folder, file));
}

it('only safeguards/clear.ts makes cleared text', () => {
  const makers = [...sources('bot'), ...sources('addin')].filter((file) =>
    /\b(?:as|satisfies)\s+(?:unknown\s+as\s+)?(?:readonly\s+)?(?:ClearedText|ClearedMaterial)\b|<ClearedText>\s*['"`(]/.test(
      readFileSync(join(root, file), 'utf8'),
    ),
  );
  expect(makers).toEqual([join('bot', 'safeguards', 'clear.ts')]);
});
