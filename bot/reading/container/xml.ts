import { SaxesParser } from 'saxes';
import { limits } from '../limits.ts';
import { UnreadableError } from '../refusals.ts';

/** Attributes by full name (`r:id`) and by local name (`id`); a name without prefix wins. */
export type Attributes = Readonly<Record<string, string | undefined>>;

export interface XmlHandler {
  /** `name` has no prefix: producers choose their own prefixes. */
  open?(name: string, attributes: Attributes): void;
  text?(text: string): void;
  close?(name: string): void;
  /** Asked after each chunk; true ends the reading early. */
  isDone?(): boolean;
}

/**
 * Walks XML as it unpacks. Office files have no document type, so one is refused (`unsafe`): entities are how
 * such files blow up or reach out. Errors in the XML throw; the caller takes the file for damaged.
 */
export function walkXml(chunks: Iterable<Uint8Array>, handler: XmlHandler): void {
  const parser = new SaxesParser<{ xmlns: false; position: false }>({ xmlns: false, position: false });
  let depth = 0;
  parser.on('doctype', () => {
    throw new UnreadableError('unsafe');
  });
  parser.on('opentag', (tag) => {
    depth += 1;
    if (depth > limits.xmlDepth) throw new UnreadableError('unsafe');
    handler.open?.(localName(tag.name), localAttributes(tag.attributes));
  });
  parser.on('text', (text) => handler.text?.(text));
  parser.on('cdata', (text) => handler.text?.(text));
  parser.on('closetag', (tag) => {
    depth -= 1;
    handler.close?.(localName(tag.name));
  });
  let decoder: TextDecoder | undefined;
  for (const chunk of chunks) {
    decoder ??= new TextDecoder(encodingOf(chunk));
    parser.write(decoder.decode(chunk, { stream: true }));
    if (handler.isDone?.() === true) return;
  }
  if (decoder === undefined) return;
  parser.write(decoder.decode()).close();
}

function encodingOf(start: Uint8Array): string {
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le';
  return start[0] === 0xfe && start[1] === 0xff ? 'utf-16be' : 'utf-8';
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function localAttributes(attributes: Record<string, string>): Attributes {
  let hasPrefix = false;
  for (const name in attributes) hasPrefix ||= name.includes(':');
  // Most tags by far, a sheet's cells among them; the parser's own object has no prototype either.
  if (!hasPrefix) return attributes;
  const found: Record<string, string | undefined> = Object.create(null) as Record<string, string | undefined>;
  for (const name in attributes) {
    const local = localName(name);
    found[name] = attributes[name];
    if (!(local in attributes)) found[local] = attributes[name];
  }
  return found;
}
