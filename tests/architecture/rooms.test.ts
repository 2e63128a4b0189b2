import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { doors, mayImport, programs, reserved, sharedFiles } from './rooms.ts';

const root = join(import.meta.dirname, '..', '..');

interface Source {
  path: string;
  text: string;
  imports: string[];
}

const sources: Source[] = ['bot', 'addin'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => posix.join(folder, name.replaceAll('\\', '/')))
    .map((path) => {
      const text = readFileSync(join(root, path), 'utf8');
      const found = text.matchAll(
        /^(?:import|export)\b[^'"`;]*?from\s+['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/gm,
      );
      return { path, text, imports: [...found].map((match) => match[1] ?? match[2] ?? '') };
    }),
);

const roomOf = (path: string) => path.split('/')[1] ?? '';
const targetOf = (source: Source, specifier: string) => posix.join(dirname(source.path), specifier);

/** Every import inside bot/ that the table does not allow. */
function forbiddenImports(list: readonly Source[]): string[] {
  return list.flatMap((source) => {
    const room = roomOf(source.path);
    if (!source.path.startsWith('bot/') || source.path.split('/').length === 2) return [];
    if (programs.includes(source.path)) return [];
    const allowed = mayImport[room];
    if (allowed === undefined) return [`${source.path}: the room ${room} is not in the table`];
    return source.imports
      .filter((specifier) => specifier.startsWith('.'))
      .map((specifier) => targetOf(source, specifier))
      .filter((target) => {
        const other = roomOf(target).replace(/\.ts$/, '');
        if (!target.startsWith('bot/')) return true;
        if (other === room || sharedFiles.includes(other) || allowed.includes(other)) return false;
        if (other === 'database') return !/\/postgres[A-Z]\w*\.ts$/.test(source.path);
        // A channel may read the settings that concern it.
        return !(other === 'config' && room === 'channels') && !(other === 'config' && room === 'database');
      })
      .map((target) => `${source.path} imports ${target}`);
  });
}

describe('the plan of the house', () => {
  it('finds the sources', () => {
    expect(sources.length).toBeGreaterThan(100);
    expect(sources.flatMap((source) => source.imports).length).toBeGreaterThan(300);
  });

  it('lets imports go downward only', () => {
    expect(forbiddenImports(sources)).toEqual([]);
  });

  it('notices an import that goes upward or sideways', () => {
    const sideways = { path: 'bot/safeguards/x.ts', text: '', imports: ['../policy/authorise.ts'] };
    const upward = { path: 'bot/domain/x.ts', text: '', imports: ['../assistant/runTurn.ts'] };
    expect(forbiddenImports([sideways, upward])).toHaveLength(2);
  });

  it('lets pages import only the contract from the service', () => {
    const wrong = sources
      .filter((source) => source.path.startsWith('addin/'))
      .flatMap((source) =>
        source.imports
          .filter((specifier) => specifier.startsWith('.'))
          .map((specifier) => targetOf(source, specifier))
          .filter((target) => !target.startsWith('addin/') && !target.startsWith('bot/contract/'))
          .map((target) => `${source.path} imports ${target}`),
      );
    expect(wrong).toEqual([]);
  });

  it.each(doors)('has one door for $packages', ({ packages, allowed }) => {
    const wrong = sources
      .filter((source) => !allowed.test(source.path) && source.imports.some((name) => packages.test(name)))
      .map((source) => source.path);
    expect(wrong).toEqual([]);
    expect(sources.some((source) => source.imports.some((name) => packages.test(name)))).toBe(true);
  });

  it.each(reserved)('$what', ({ pattern, files, allowed }) => {
    const wrong = sources
      .filter((source) => files.test(source.path) && !allowed.test(source.path) && pattern.test(source.text))
      .map((source) => source.path);
    expect(wrong).toEqual([]);
  });
});
