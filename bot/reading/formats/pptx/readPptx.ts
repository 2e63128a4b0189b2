import { mainPart, relationshipsOf } from '../../container/relationships.ts';
import { walkXml } from '../../container/xml.ts';
import { openZip, type Zip } from '../../container/zip.ts';
import type { FormatReader, Work } from '../../formatReader.ts';
import { createPartBuilder, type Block } from '../../partBuilder.ts';
import type { ReadNotice, ReadPart } from '../../readResult.ts';
import { slideBackground } from './slideBackground.ts';
import { walkSlide, type SlideSurface } from './walkSlide.ts';

interface SlideList {
  slides: string[];
  /** English Metric Units */
  width: number;
  height: number;
}

/** PowerPoint: each slide, then its speaker notes; hidden slides and comments marked hidden. */
export const readPptx: FormatReader = (file, work) => {
  const zip = openZip(file.bytes);
  const { slides, width, height } = listSlides(zip);
  const parts: ReadPart[] = [];
  const notices: ReadNotice[] = [];
  for (const [index, slide] of slides.entries()) {
    if (work.isTimeUp()) {
      const text = `Only the first ${String(index)} of ${String(slides.length)} slides were read.`;
      notices.push({ code: 'partial', text });
      break;
    }
    const number = index + 1;
    parts.push(...slideParts(zip, slide, { work, number, width, height }));
    work.progress(number, slides.length, `Reading slide ${String(number)} of ${String(slides.length)}`);
  }
  return { parts, notices };
};

function listSlides(zip: Zip): SlideList {
  const main = mainPart(zip, 'ppt/presentation.xml');
  const targets = new Map(relationshipsOf(zip, main).map(({ id, target }) => [id, target]));
  const list: SlideList = { slides: [], width: Infinity, height: Infinity };
  walkXml(zip.chunks(main), {
    open(name, attributes) {
      if (name === 'sldSz')
        Object.assign(list, { width: Number(attributes['cx']), height: Number(attributes['cy']) });
      const reference = Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1];
      const target = targets.get(reference ?? '');
      if (name === 'sldId' && target !== undefined) list.slides.push(target);
    },
  });
  return list;
}

function slideParts(
  zip: Zip,
  slide: string,
  { work, number, width, height }: { work: Work; number: number; width: number; height: number },
): ReadPart[] {
  const place = `slide ${String(number)}`;
  const related = relationshipsOf(zip, slide);
  const targets = (type: string): string[] =>
    related.filter((one) => one.type === type).map(({ target }) => target);
  const surface: SlideSurface = { width, height, background: slideBackground(zip, slide) };
  const builder = createPartBuilder(work, { unit: 'paragraph', prefix: `${place}, `, whole: place });
  const { isShown } = walkSlide(zip.chunks(slide), surface, isShownShape, builder.add);
  for (const diagram of targets('diagramData'))
    plainText(zip, diagram).forEach((text) => {
      builder.add({ text, tight: true });
    });
  const notes = createPartBuilder(work, {
    unit: 'paragraph',
    prefix: `${place}, notes, `,
    whole: `${place}, notes`,
  });
  for (const part of targets('notesSlide')) {
    walkSlide(
      zip.chunks(part),
      { ...surface, background: 'unknown' },
      (kind) => kind === 'body' || kind === undefined,
      notes.add,
    );
  }
  const comments = createPartBuilder(work, { unit: 'paragraph', whole: `${place}, comments` });
  for (const part of targets('comments')) comments.add(hiddenBlock(plainText(zip, part)));
  const seen = [...builder.parts(), ...notes.parts()];
  const all = isShown ? seen : seen.map((part): ReadPart => ({ ...part, hidden: true }));
  return [...all, ...comments.parts()];
}

/** Slide numbers, dates and footers repeat on every slide. */
function isShownShape(placeholder: string | undefined): boolean {
  return !['sldNum', 'dt', 'ftr', 'hdr', 'sldImg'].includes(placeholder ?? '');
}

function hiddenBlock(texts: string[]): Block {
  return { text: '', hidden: texts.join('\n') };
}

/** Text of diagrams and comments, paragraph by paragraph. */
function plainText(zip: Zip, part: string): string[] {
  const texts: string[] = [];
  let open: string | undefined;
  walkXml(zip.chunks(part), {
    open(name) {
      if (name === 't' || name === 'text') open ??= '';
    },
    text(text) {
      if (open !== undefined) open += text;
    },
    close(name) {
      if ((name === 'p' || name === 'text') && open !== undefined) {
        texts.push(open.trim());
        open = undefined;
      }
    },
  });
  return texts.filter((text) => text !== '');
}
