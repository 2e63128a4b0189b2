/**
 * The source of a pattern that matches its ASCII letters in either case; escapes stay. For patterns in which only a
 * part ignores case. (The modifier `(?i:…)` once lost its effect in a long-lived process of Node 24.21; a guess at the
 * engine's fault that could not be repeated, so patterns here do without it.)
 * @param source plain words with groups; no letters inside character classes
 */
export function anyCase(source: string): string {
  return source.replace(/\\.|[a-z]/gi, (found) =>
    found.length > 1 ? found : `[${found.toLowerCase()}${found.toUpperCase()}]`,
  );
}
