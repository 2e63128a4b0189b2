import { hidden, parseRead, relationships, visible, zip } from '../support/files.ts';

const names = 'xmlns:p="urn:p" xmlns:a="urn:a" xmlns:r="urn:r"';
const shape = (
  text: string,
  { kind = '', run = '', properties = '', name = '', paragraph = '' } = {},
): string =>
  `<p:sp><p:nvSpPr><p:cNvPr id="1" ${name}/><p:nvPr>${kind === '' ? '' : `<p:ph type="${kind}"/>`}</p:nvPr></p:nvSpPr>` +
  `<p:spPr>${properties}</p:spPr><p:txBody><a:p><a:pPr>${paragraph}</a:pPr><a:r>${run}<a:t>${text}</a:t></a:r></a:p></p:txBody></p:sp>`;
const slide = (shapes: string, { attributes = '', background = '' } = {}): string =>
  `<p:sld ${names} ${attributes}><p:cSld>${background}<p:spTree>${shapes}</p:spTree></p:cSld></p:sld>`;

function pptx(slides: string[], parts: Record<string, { type: string; xml: string }> = {}): Uint8Array {
  const list = slides.map(
    (_slide, index) => `<p:sldId id="${String(256 + index)}" r:id="r${String(index)}"/>`,
  );
  return zip({
    'ppt/presentation.xml': `<p:presentation ${names}><p:sldIdLst>${list.join('')}</p:sldIdLst><p:sldSz cx="9144000" cy="6858000"/></p:presentation>`,
    'ppt/_rels/presentation.xml.rels': relationships(
      slides.map((_slide, index) => ({
        id: `r${String(index)}`,
        type: 'slide',
        target: `slides/slide${String(index)}.xml`,
      })),
    ),
    ...Object.fromEntries(slides.map((xml, index) => [`ppt/slides/slide${String(index)}.xml`, xml])),
    'ppt/slides/_rels/slide0.xml.rels': relationships(
      Object.entries(parts).map(([name, { type }]) => ({ id: name, type, target: `../${name}.xml` })),
    ),
    ...Object.fromEntries(Object.entries(parts).map(([name, { xml }]) => [`ppt/${name}.xml`, xml])),
  });
}

describe('PowerPoint files', () => {
  it('give slides in order with title, bullets, tables and notes', async () => {
    const table =
      '<p:graphicFrame><a:tbl><a:tr><a:tc><a:txBody><a:p><a:r><a:t>Series</a:t></a:r></a:p></a:txBody></a:tc>' +
      '<a:tc><a:txBody><a:p><a:r><a:t>Boxes</a:t></a:r></a:p></a:txBody></a:tc></a:tr></a:tbl></p:graphicFrame>';
    const first = slide(
      shape('Moving day', { kind: 'title' }) +
        shape('label boxes', { kind: 'body' }) +
        shape('free text') +
        table +
        shape('7', { kind: 'sldNum' }),
    );
    const notes = `<p:notes ${names}>${shape('say hello', { kind: 'body' })}${shape('1', { kind: 'sldNum' })}</p:notes>`;
    const { parts } = await parseRead(
      pptx([first, slide(shape('Second'))], { notes: { type: 'notesSlide', xml: notes } }),
      'a.pptx',
    );
    expect(parts).toEqual([
      { place: 'slide 1', text: '# Moving day\n\n- label boxes\n\nfree text\n\n| Series | Boxes |' },
      { place: 'slide 1, notes', text: '- say hello' },
      { place: 'slide 2', text: 'Second' },
    ]);
  });

  const whitePage = {
    background: '<p:bg><p:bgPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill></p:bgPr></p:bg>',
  };
  it.each([
    ['a hidden slide', slide(shape('HIDE'), { attributes: 'show="0"' })],
    ['a hidden shape', slide(shape('HIDE', { name: 'hidden="1"' }))],
    [
      'a shape beside the slide',
      slide(
        shape('HIDE', {
          properties: '<a:xfrm><a:off x="-5000000" y="0"/><a:ext cx="4000000" cy="10"/></a:xfrm>',
        }),
      ),
    ],
    ['text of one point', slide(shape('HIDE', { run: '<a:rPr sz="100"/>' }))],
    [
      'white text on a white slide',
      slide(
        shape('HIDE', { run: '<a:rPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill></a:rPr>' }),
        whitePage,
      ),
    ],
  ])('keep %s apart', async (_name, second) => {
    const result = await parseRead(pptx([slide(shape('shown')), second]), 'a.pptx');
    expect(visible(result)).toBe('shown');
    expect(hidden(result)).toBe('HIDE');
  });

  it.each([
    [
      'a filled shape',
      slide(
        shape('SHOW', {
          properties: '<a:solidFill><a:srgbClr val="000000"/></a:solidFill>',
          run: '<a:rPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill></a:rPr>',
        }),
        whitePage,
      ),
    ],
    [
      'a slide of unknown colour',
      slide(shape('SHOW', { run: '<a:rPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill></a:rPr>' })),
    ],
  ])('show white text on %s', async (_name, xml) => {
    expect(visible(await parseRead(pptx([xml]), 'a.pptx'))).toBe('SHOW');
  });

  it('hide comments and read diagrams', async () => {
    const result = await parseRead(
      pptx([slide(shape('shown'))], {
        comments: {
          type: 'comments',
          xml: `<p:cmLst ${names}><p:cm><p:text>a remark</p:text></p:cm></p:cmLst>`,
        },
        diagram: { type: 'diagramData', xml: `<x ${names}><a:p><a:r><a:t>step one</a:t></a:r></a:p></x>` },
      }),
      'a.pptx',
    );
    expect(visible(result)).toBe('shown\n\nstep one');
    expect(hidden(result)).toBe('a remark');
  });
});
