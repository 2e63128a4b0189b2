/** Declarations of an element by property name, lower case. */
export type Declarations = ReadonlyMap<string, string>;

/** Rules with one simple selector each: `p`, `.note`, `#x`, `p.note`. Later ones win. */
export type StyleRules = ReadonlyMap<string, Declarations>;

const selectorLimit = 5_000;

/** `name: value; …` */
export function parseDeclarations(text: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const declaration of text.split(';')) {
    const colon = declaration.indexOf(':');
    if (colon === -1) continue;
    const value = declaration.slice(colon + 1).replace(/!\s*important/i, '');
    found.set(declaration.slice(0, colon).trim().toLowerCase(), value.trim().toLowerCase());
  }
  return found;
}

/**
 * The rules of style sheets that hold for everybody. Blocks of @media and the like are left out: they hide text
 * on some screens only.
 */
export function parseStyleRules(sheets: readonly string[]): StyleRules {
  const rules = new Map<string, Map<string, string>>();
  for (const sheet of sheets) {
    for (const { selectors, body } of topLevelRules(sheet)) {
      if (selectors.startsWith('@') || rules.size > selectorLimit) continue;
      const declarations = parseDeclarations(body);
      for (const selector of selectors.split(',')) {
        const simple = selector.trim().toLowerCase();
        if (!/^(?:[a-z][\w-]*)?(?:[.#][\w-]+)?$/.test(simple) || simple === '') continue;
        rules.set(simple, new Map([...(rules.get(simple) ?? []), ...declarations]));
      }
    }
  }
  return rules;
}

function* topLevelRules(sheet: string): Iterable<{ selectors: string; body: string }> {
  const text = withoutComments(sheet);
  let depth = 0;
  let selectorsFrom = 0;
  let bodyFrom = 0;
  for (let at = 0; at < text.length; at += 1) {
    const mark = text[at];
    if (mark === '{') {
      depth += 1;
      if (depth === 1) bodyFrom = at + 1;
    } else if (mark === '}') {
      depth = Math.max(0, depth - 1);
      if (depth > 0) continue;
      const selectors = text.slice(selectorsFrom, Math.max(selectorsFrom, bodyFrom - 1)).trim();
      yield { selectors, body: text.slice(bodyFrom, at) };
      selectorsFrom = at + 1;
    } else if (mark === ';' && depth === 0) selectorsFrom = at + 1;
  }
}

/** Comments, and the <!-- --> that old mail programs put around a whole sheet. */
function withoutComments(sheet: string): string {
  let text = '';
  for (let at = 0; ;) {
    const open = sheet.indexOf('/*', at);
    if (open === -1) return (text + sheet.slice(at)).replaceAll('<!--', '').replaceAll('-->', '');
    text += sheet.slice(at, open);
    const close = sheet.indexOf('*/', open + 2);
    if (close === -1) return text;
    at = close + 2;
  }
}
