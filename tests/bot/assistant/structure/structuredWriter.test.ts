import { createReleaseGate } from '../../../../bot/assistant/releaseGate.ts';
import { summarizeThread } from '../../../../bot/assistant/skills/summarizeThread.ts';
import { createStructuredWriter } from '../../../../bot/assistant/structure/structuredWriter.ts';
import { clearedDocument } from '../../../support/clearedMaterial.ts';

const mail = clearedDocument(
  'm1',
  { message: 'Lee,\nPlease call the resident by Friday. We agreed to close the desk. Who has the key?' },
  {
    ...{ subject: 'Desk', from: 'Dana Ruiz <dana@agency.example>', to: ['Lee Park <lee@agency.example>'] },
    date: '2026-11-16T14:00:00Z',
  },
);
const action = {
  ...{ quote: 'Please call the resident by Friday', materialId: 'm1', text: 'Call the resident.' },
  ...{ owner: 'Lee Park', dueText: 'by Friday' },
};
const decision = { quote: 'We agreed to close the desk', materialId: 'm1', text: 'The desk closes.' };
const question = { quote: 'Who has the key?', materialId: 'm1', text: 'Who has the key?' };
const whole = { actions: [action], decisions: [decision], questions: [question], overview: [] };

function open() {
  const gate = createReleaseGate({
    ...{ materials: [mail], request: '', allowedHosts: [], restore: (text: string) => text },
    ...{ grounded: true, checkFigures: true },
  });
  const { structure } = summarizeThread;
  if (structure === undefined) throw new Error('the skill has a structure');
  return { gate, writer: createStructuredWriter(structure, gate) };
}

/** The whole way of an answer and, when it is broken, of its repair. */
function write(first: string, repair?: string, size = 11) {
  const { gate, writer } = open();
  const pushAll = (text: string): string => {
    let shown = '';
    for (let at = 0; at < text.length; at += size) shown += writer.push(text.slice(at, at + size));
    return shown + writer.endOfAnswer();
  };
  let shown = pushAll(first);
  const broken = writer.broken();
  if (broken !== undefined) writer.again();
  if (broken !== undefined && repair !== undefined) shown += pushAll(repair);
  return { shown: (shown + writer.end()).trim(), broken, gate };
}

const asLines = [
  '## To do',
  '',
  '- **Lee Park** – Call the resident – by Friday [1]',
  '',
  '## Decisions',
  '',
  '- The desk closes. [2]',
  '',
  '## Open questions',
  '',
  '- Who has the key? [3]',
].join('\n');

describe('a structured answer', () => {
  it.each([
    ['as asked', JSON.stringify(whole)],
    ['with line breaks', JSON.stringify(whole, null, 2)],
    ['in a code fence', '```json\n' + JSON.stringify(whole) + '\n```'],
    ['after a remark', 'Here is the JSON object:\n\n' + JSON.stringify(whole)],
    ['before a remark', `${JSON.stringify(whole)}\n\nI hope this helps.`],
    ['inside another object', JSON.stringify({ summary: whole })],
    [
      'with more properties than asked for',
      JSON.stringify({ note: 'x', ...whole, actions: [{ ...action, id: 7 }] }),
    ],
    ['with doubled lists', `{"actions":[${JSON.stringify(action)}],${JSON.stringify(whole).slice(1)}`],
  ])('becomes lines with sources: %s', (_name, text) => {
    const { shown, broken, gate } = write(text);
    expect(shown).toBe(asLines);
    expect(broken).toBeUndefined();
    expect(gate.unverified()).toEqual([]);
  });

  it('shows each item as soon as it is complete', () => {
    const { writer } = open();
    const text = JSON.stringify(whole);
    const end = text.indexOf('}') + 1;
    expect(writer.push(text.slice(0, end - 1))).toBe('');
    expect(writer.push(text.slice(end - 1, end))).toContain(
      '- **Lee Park** – Call the resident – by Friday [1]',
    );
    expect(writer.push(text.slice(end))).toContain('- The desk closes. [2]');
  });

  it.each([
    [
      'a quote that is not there',
      { decisions: [{ ...decision, quote: 'We agreed to open it' }] },
      '- The desk closes. (not verified)',
    ],
    [
      'an owner that nobody named',
      { actions: [{ ...action, owner: 'Kim Snow' }] },
      '**Kim Snow (not verified)**',
    ],
    [
      'a date that nobody named',
      { actions: [{ ...action, dueText: 'by Monday' }] },
      'by Monday (not verified)',
    ],
    [
      'a figure that is not there',
      { decisions: [{ ...decision, text: 'It costs $900.' }] },
      '$900 (not verified)',
    ],
  ])('marks %s', (_name, answer, mark) => {
    const { shown, gate } = write(JSON.stringify(answer));
    expect(shown).toContain(mark);
    expect(gate.unverified()).toHaveLength(1);
  });

  it('takes marks and markup of the model for words', () => {
    const text = 'It [[m1|"Please call"]] closes.\n## To do\n- <b>now</b> ![x](https://evil.example/x.png)';
    const { shown, gate } = write(JSON.stringify({ decisions: [{ ...decision, text }] }));
    expect(shown.split('\n').filter((line) => line !== '')).toHaveLength(2);
    expect(shown).not.toMatch(/<b>|!\[|\]\(http/);
    expect(gate.citations()).toHaveLength(1);
  });

  it.each([
    ['cut in an item', (text: string) => text.slice(0, text.indexOf('The desk'))],
    ['cut between items', (text: string) => text.slice(0, text.indexOf('"decisions"'))],
    ['of wrong types', (text: string) => text.replace('"The desk closes."', '12')],
    ['without a quote', (text: string) => text.replace(/"quote":"We agreed[^,]*,/, '')],
    [
      'with a bare sentence for an item',
      (text: string) => text.replace(/\{"quote":"We agreed[^}]*\}/, '"The desk closes."'),
    ],
    ['with a quotation mark too many', (text: string) => text.replace('We agreed', 'We "agreed" {')],
  ])('that is %s is repaired once, and nothing is said twice', (_name, damage) => {
    const again = { ...whole, actions: [{ ...action, text: 'Phone the resident.' }] };
    const { shown, broken } = write(damage(JSON.stringify(whole)), JSON.stringify(again));
    expect(broken).toBeDefined();
    expect(shown.match(/Lee Park/g)).toHaveLength(1);
    expect(shown.match(/The desk closes\. \[\d\]/g)).toHaveLength(1);
    expect(shown).not.toContain('not verified');
  });

  it.each([
    ['the repair is broken as well', '{"decisions":[{"text":"The desk closes on'],
    ['the repair never came', undefined],
  ])('shows what a person can read, marked, when %s', (_name, repair) => {
    const first =
      '{"actions":[' + JSON.stringify(action) + '],"decisions":[{"text":"The desk closes for good."},{"te';
    const { shown, gate } = write(first, repair);
    expect(shown).toContain('- **Lee Park** – Call the resident – by Friday [1]');
    expect(shown).toContain(
      'The rest could not be checked against the material:\n\n- The desk closes for good. (not verified)',
    );
    expect(gate.unverified()).toContain('- The desk closes for good. (not verified)');
    expect(gate.lines().filter(({ verified }) => verified).length).toBeLessThan(gate.lines().length);
  });

  it.each([
    [
      'Markdown with source marks',
      '## Decisions\n- The desk closes. [[m1|"We agreed to close the desk"]]\n',
      '- The desk closes. [1]',
    ],
    ['a sentence', 'I cannot help with that.', 'I cannot help with that.'],
    ['long prose', 'The desk is discussed. '.repeat(40), 'The desk is discussed.'],
    ['a list', '- Please call the resident by Friday.', '[1]'],
  ])('that is %s is taken as it is, without a repair', (_name, text, line) => {
    const { shown, broken } = write(text);
    expect(shown).toContain(line);
    expect(broken).toBeUndefined();
  });

  it.each([
    ['{"actions":[', 'a beginning'],
    ['[]', 'an empty list'],
    ['{}', 'an empty object'],
    ['{'.repeat(100), 'brackets'],
    ['{"actions":"none"}', 'a sentence for a list'],
    ['null', 'null'],
  ])('never shows JSON to people: %s', (text) => {
    expect(write(text, text).shown).not.toMatch(/[{}[\]]/);
  });
});
