/** The namespace of WordprocessingML (ECMA-376 part 1, transitional). */
export const wordNamespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** Elements of WordprocessingML directly below `parent`, by local name. */
export function childrenOf(parent: Element | undefined, ...names: readonly string[]): Element[] {
  return [...(parent?.children ?? [])].filter(
    (child) =>
      child.namespaceURI === wordNamespace && (names.length === 0 || names.includes(child.localName)),
  );
}

export function childOf(parent: Element | undefined, name: string): Element | undefined {
  return childrenOf(parent, name).at(0);
}

/** `w:val` of the child `name`, or undefined. */
export function valueOfChild(parent: Element | undefined, name: string): string | undefined {
  const child = childOf(parent, name);
  return child ? attributeOf(child, 'val') : undefined;
}

export function attributeOf(element: Element, name: string): string | undefined {
  return element.getAttributeNS(wordNamespace, name) ?? undefined;
}

/** A switch property such as `w:b`: present means on, unless its value says off (ECMA-376 17.17.4). */
export function isOn(parent: Element | undefined, name: string): boolean | undefined {
  const child = childOf(parent, name);
  if (!child) return undefined;
  return !['0', 'false', 'off', 'none'].includes(attributeOf(child, 'val') ?? 'true');
}

/** Parses XML; undefined when it is not well-formed. */
export function parseXml(text: string): Document | undefined {
  const parsed = new DOMParser().parseFromString(text, 'application/xml');
  return parsed.getElementsByTagName('parsererror').length > 0 ? undefined : parsed;
}
