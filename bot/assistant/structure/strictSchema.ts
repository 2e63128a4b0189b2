import { z } from 'zod';

/** What strict mode knows of JSON schema (https://platform.openai.com/docs/guides/structured-outputs). */
const known = new Set([
  ...['type', 'properties', 'required', 'additionalProperties', 'items', 'enum', 'const', 'anyOf'],
  'description',
]);

/**
 * The JSON schema of a zod schema in the form that strict mode takes: every object closed, every property required,
 * nothing but the keywords that it knows. What may be missing is `nullable`, never `optional`.
 * @throws Error for a schema that strict mode would refuse: a mistake of ours, seen by the first test
 */
export function strictSchema(schema: z.ZodType): Record<string, unknown> {
  const { $schema: _dialect, ...plain } = z.toJSONSchema(schema, { reused: 'inline', io: 'input' });
  check(plain, 'answer');
  return plain;
}

function check(node: unknown, place: string): void {
  if (typeof node !== 'object' || node === null) return;
  const schema = node as Record<string, unknown>;
  for (const keyword of Object.keys(schema)) {
    if (!known.has(keyword)) throw new Error(`${place}: strict mode does not know "${keyword}"`);
  }
  const properties = (schema['properties'] ?? {}) as Record<string, unknown>;
  if (schema['type'] === 'object') {
    const required = new Set(schema['required'] as string[] | undefined);
    const missing = Object.keys(properties).filter((name) => !required.has(name));
    if (missing.length > 0) throw new Error(`${place}: not required: ${missing.join(', ')}`);
    if (schema['additionalProperties'] !== false) throw new Error(`${place}: not closed`);
  }
  for (const [name, property] of Object.entries(properties)) check(property, `${place}.${name}`);
  check(schema['items'], `${place}[]`);
  for (const option of (schema['anyOf'] ?? []) as unknown[]) check(option, place);
}
