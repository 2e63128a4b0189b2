import { createHash } from 'node:crypto';
import { stripTypeScriptTypes } from 'node:module';
import { transformWithOxc } from 'vite';

/** Jest transformer: .ts by Node's own type stripping (what production runs), .tsx by Vite's compiler. */
export default {
  getCacheKey: (source, path) =>
    createHash('sha256').update(process.version).update(path).update(source).digest('hex'),
  process(source, path) {
    if (path.endsWith('.tsx')) throw new Error(`${path}: .tsx needs native ES modules`);
    return { code: stripTypeScriptTypes(source) };
  },
  async processAsync(source, path) {
    if (!path.endsWith('.tsx')) return { code: stripTypeScriptTypes(source) };
    const { code } = await transformWithOxc(source, path, {
      jsx: { runtime: 'automatic' },
      sourcemap: false,
    });
    return { code };
  },
};
