import type { Surroundings } from './readBody.ts';
import { attributeOf, childOf, childrenOf, valueOfChild, wordNamespace } from './wordXml.ts';

/** Reads styles, numbering and footnotes; parts that are missing or broken count as empty. */
export function readSurroundings(rootOf: (path: string) => Element | undefined): Surroundings {
  return {
    styleNames: styleNames(rootOf('word/styles.xml')),
    numbered: numberedLevels(rootOf('word/numbering.xml')),
    footnotes: footnoteTexts(rootOf('word/footnotes.xml')),
  };
}

function styleNames(root: Element | undefined): Map<string, string> {
  const pairs = childrenOf(root, 'style').map((style): [string, string] => [
    attributeOf(style, 'styleId') ?? '',
    valueOfChild(style, 'name') ?? '',
  ]);
  return new Map(pairs);
}

function numberedLevels(root: Element | undefined): Map<string, boolean> {
  const formats = new Map<string, string>();
  for (const abstract of childrenOf(root, 'abstractNum')) {
    for (const level of childrenOf(abstract, 'lvl')) {
      const key = `${attributeOf(abstract, 'abstractNumId') ?? ''}/${attributeOf(level, 'ilvl') ?? ''}`;
      formats.set(key, valueOfChild(level, 'numFmt') ?? 'decimal');
    }
  }
  const numbered = new Map<string, boolean>();
  for (const list of childrenOf(root, 'num')) {
    const abstractId = valueOfChild(list, 'abstractNumId') ?? '';
    for (let level = 0; level < 9; level++) {
      const format = formats.get(`${abstractId}/${level}`);
      if (format) numbered.set(`${attributeOf(list, 'numId') ?? ''}/${level}`, format !== 'bullet');
    }
  }
  return numbered;
}

function footnoteTexts(root: Element | undefined): Map<string, string> {
  const pairs = childrenOf(root, 'footnote').map((note): [string, string] => [
    attributeOf(note, 'id') ?? '',
    [...note.getElementsByTagNameNS(wordNamespace, 't')]
      .map((text) => text.textContent ?? '')
      .join('')
      .trim(),
  ]);
  return new Map(pairs.filter(() => childOf(root, 'footnote') !== undefined));
}
