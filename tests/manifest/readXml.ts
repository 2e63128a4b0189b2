import { SaxesParser } from 'saxes';

export interface XmlNode {
  /** Without prefix. */
  name: string;
  namespace: string;
  /** With prefix, as written. */
  attributes: Readonly<Record<string, string>>;
  children: XmlNode[];
  text: string;
}

/** Reads a document with namespaces. @throws Error when it is not well-formed or a prefix is unknown */
export function readXml(xml: string): XmlNode {
  const top: XmlNode = { name: '', namespace: '', attributes: {}, children: [], text: '' };
  const open: XmlNode[] = [top];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ local, uri, attributes }) => {
    const values = Object.entries(attributes).map(([name, { value }]) => [name, value]);
    const node = {
      ...{ name: local, namespace: uri, children: [], text: '' },
      attributes: Object.fromEntries(values) as Record<string, string>,
    };
    open.at(-1)?.children.push(node);
    open.push(node);
  });
  parser.on('text', (text) => {
    const node = open.at(-1);
    if (node !== undefined) node.text += text;
  });
  parser.on('closetag', () => {
    open.pop();
  });
  parser.write(xml).close();
  const [root] = top.children;
  if (root === undefined) throw new Error('no element');
  return root;
}

/** The node and all below it, in document order. */
export function everyNode(node: XmlNode): XmlNode[] {
  return [node, ...node.children.flatMap(everyNode)];
}

export function childOf(node: XmlNode, ...path: readonly string[]): XmlNode {
  const [name, ...rest] = path;
  if (name === undefined) return node;
  const child = node.children.find((one) => one.name === name);
  if (child === undefined) throw new Error(`${node.name} has no ${name}`);
  return childOf(child, ...rest);
}
