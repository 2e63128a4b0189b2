import { mainPart, relationshipsOf } from '../../container/relationships.ts';
import { openZip, type Zip } from '../../container/zip.ts';
import type { FormatReader, Work } from '../../formatReader.ts';
import { createPartBuilder, type Block } from '../../partBuilder.ts';
import type { ReadNotice, ReadPart } from '../../readResult.ts';
import { readNumbering } from './docxNumbering.ts';
import { readStyles } from './docxStyles.ts';
import { walkStory } from './walkStory.ts';

type Story = (part: string, emit: (block: Block) => void) => void;

/** Word: body first, then notes, headers and footers, then comments, which are not part of the text. */
export const readDocx: FormatReader = (file, work) => {
  const zip = openZip(file.bytes);
  const main = mainPart(zip, 'word/document.xml');
  const related = relationshipsOf(zip, main);
  const targets = (type: string): string[] => {
    const found = related.filter((one) => one.type === type).map(({ target }) => target);
    const usual = `word/${type}.xml`;
    return found.length === 0 && zip.has(usual) ? [usual] : found;
  };
  const tables = {
    styles: readStyles(zip.chunks(targets('styles')[0] ?? '')),
    numbering: readNumbering(zip.chunks(targets('numbering')[0] ?? '')),
  };
  const story: Story = (part, emit) => {
    walkStory(zip.chunks(part), tables, emit);
  };
  const parts = [
    ...storyParts(work, '', [main], story),
    ...storyParts(work, 'footnotes, ', targets('footnotes'), story),
    ...storyParts(work, 'endnotes, ', targets('endnotes'), story),
    ...marginParts(work, 'header', targets('header'), story),
    ...marginParts(work, 'footer', targets('footer'), story),
    ...storyParts(work, 'comments, ', targets('comments'), hideAll(story)),
  ];
  return { parts, notices: embeddedNotices(zip) };
};

function storyParts(work: Work, prefix: string, parts: string[], story: Story): ReadPart[] {
  const builder = createPartBuilder(work, { unit: 'paragraph', prefix });
  for (const part of parts) story(part, builder.add);
  return builder.parts();
}

/** Headers and footers, each wording once: sections repeat them. */
function marginParts(work: Work, place: string, parts: string[], story: Story): ReadPart[] {
  const seen = new Set<string>();
  return parts.flatMap((part) => {
    const found = storyParts(work, '', [part], story).filter(({ text }) => !seen.has(text));
    for (const { text } of found) seen.add(text);
    return found.map((one) => ({ ...one, place }));
  });
}

function hideAll(story: Story): Story {
  return (part, emit) => {
    story(part, ({ text, hidden }) => {
      emit({ text: '', hidden: [text, hidden ?? ''].join('\n') });
    });
  };
}

function embeddedNotices(zip: Zip): ReadNotice[] {
  const embedded = zip
    .names()
    .filter((name) => /\/(?:embeddings|afchunk)/.test(name) && !name.endsWith('.rels'));
  if (embedded.length === 0) return [];
  const count = embedded.length === 1 ? 'One file' : `${String(embedded.length)} files`;
  return [{ code: 'embedded', text: `${count} placed inside the document could not be read.` }];
}
