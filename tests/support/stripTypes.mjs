import { createHash } from 'node:crypto';
import { stripTypeScriptTypes } from 'node:module';
import ts from 'typescript';

/** Jest transformer: .ts by Node's own type stripping (what production runs), .tsx by the TypeScript compiler. */
export default {
  getCacheKey: (source, path) =>
    createHash('sha256').update(process.version).update(path).update(source).digest('hex'),
  // Synchronous: jest evaluates ES modules synchronously on Node 24 and never calls processAsync there.
  process(source, path) {
    return { code: path.endsWith('.tsx') ? compileJsx(source, path) : stripTypeScriptTypes(source) };
  },
};

function compileJsx(source, fileName) {
  const compilerOptions = {
    jsx: ts.JsxEmit.ReactJSX,
    module: ts.ModuleKind.ESNext,
    target: ts.ScriptTarget.ES2024,
    verbatimModuleSyntax: true,
  };
  return ts.transpileModule(source, { fileName, compilerOptions }).outputText;
}
