/** What the model peer understands of a request, whichever API it came by. */
export interface PeerPrompt {
  instructions: string;
  /** The last message of the user. */
  message: string;
  /** The strict schema that was asked for. */
  schema?: Record<string, unknown> | undefined;
}

/**
 * A plausible answer that anybody can check: when sources are asked for, the first sentence of the last material with
 * its source mark; when a text is to be worked on, that text; else a short fixed memo.
 */
export function answerPlausibly({ instructions, message, schema }: PeerPrompt): string {
  const material = lastMaterial(message);
  if (schema !== undefined) {
    const sentence = firstSentence(material?.text ?? 'The connection works.');
    const source = { id: material?.id ?? '', quote: quoteOf(sentence) };
    return JSON.stringify(filled(schema, { sentence, ...source }), null, 2);
  }
  if (material === undefined) return withoutMaterial;
  const sentence = firstSentence(material.text);
  if (!instructions.includes('[[')) return writtenAgain(material.text.slice(0, 4_000).trim());
  if (sentence === '') return 'The material says nothing about this.';
  const item = `${sentence} [[${material.id}|"${quoteOf(sentence)}"]]`;
  if (instructions.includes('## What it is about')) return `## What it is about\n\n- ${item}\n`;
  return `The material answers this.\n\n- ${item}\n`;
}

/** A value that fits the schema: one item for each list, null where that is allowed. */
function filled(node: unknown, words: { sentence: string; id: string; quote: string }, name = ''): unknown {
  const { type, properties = {}, items } = node as Record<string, unknown>;
  if (Array.isArray(type)) return null;
  if (type === 'array') return [filled(items, words)];
  if (type === 'boolean') return true;
  if (type === 'number' || type === 'integer') return 1;
  if (type !== 'object') {
    if (name === 'quote') return words.quote;
    return /Id$/.test(name) ? words.id : words.sentence;
  }
  const entries = Object.entries(properties as Record<string, unknown>);
  return Object.fromEntries(entries.map(([key, value]) => [key, filled(value, words, key)]));
}

/** The text with some words changed, so that a rewrite is seen to be one. */
function writtenAgain(text: string): string {
  if (text === '') return withoutMaterial;
  const changed = text.replace(/\bprior to\b/gi, 'before');
  return changed === text ? `${text} Written again.` : changed;
}

const withoutMaterial = [
  'This is an answer of the **model peer**, which stands in for a model in tests.',
  '',
  '1. Check the date and the names.',
  '2. Send it to [name of contact].',
  '',
].join('\n');

const fencedMaterial = /^<<material (\S+) id="([^"]*)"[^\n]*>>\n([\s\S]*?)\n<<end \1>>$/gm;
const headerLine = /^(?:From|To|Date|Subject|Name): .*$/;

function lastMaterial(message: string): { id: string; text: string } | undefined {
  const last = [...message.matchAll(fencedMaterial)].at(-1);
  if (last === undefined) return undefined;
  const [, fence = '', id = '', body = ''] = last;
  const lines = body.split('\n').filter((line) => !line.startsWith(`<<place ${fence} `));
  while (lines[0] !== undefined && (lines[0].trim() === '' || headerLine.test(lines[0]))) lines.shift();
  return { id, text: lines.join('\n') };
}

/** The first run of at least three words that ends like a sentence, within one line. */
function firstSentence(text: string): string {
  for (const line of text.split('\n')) {
    const sentence = /^.*?[.!?](?=\s|$)/.exec(line.trim())?.[0] ?? line.trim();
    if (sentence.split(/\s+/).length >= 3) return sentence;
  }
  return text.trim().split('\n')[0]?.trim() ?? '';
}

/** 25 words at most, letter by letter; a quotation mark inside would end the quote early. */
function quoteOf(sentence: string): string {
  const words = /^(?:\S+\s+){0,24}\S+/.exec(sentence)?.[0] ?? sentence;
  return (
    words
      .split('"')
      .sort((a, b) => b.length - a.length)[0]
      ?.trim() ?? ''
  );
}
