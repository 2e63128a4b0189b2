/**
 * @jest-environment jsdom
 * @jest-environment-options {"customExportConditions": ["node", "node-addons"]}
 */
import type { Sent } from '../../../bot/contract/sent.ts';
import { SentDialog } from '../../../addin/ui/sent/SentDialog.tsx';
import { sentAsText } from '../../../addin/ui/sent/sentAsText.ts';
import { createFakeApi, sent } from '../support/fakeApi.ts';
import { renderApp } from '../support/render.tsx';

async function show(over: Partial<Sent> = {}) {
  const fake = createFakeApi({ getSent: (turnId) => Promise.resolve(sent({ turnId, ...over })) });
  await renderApp(<SentDialog turnId="t9" title="What left" open onOpenChange={() => undefined} />, fake);
  const dialog = document.querySelector('[role=dialog]');
  if (dialog === null) throw new Error('no dialog');
  return dialog;
}

const [asked] = sent().requests;
if (asked === undefined) throw new Error('the sample has a request');

describe('the view of what left', () => {
  it('says in Basic mode that nothing left, and shows the text with its masks highlighted', async () => {
    const dialog = await show();
    expect(dialog.querySelector('h2')?.textContent).toBe('Nothing left this machine');
    expect(dialog.textContent).toContain('<<material ab id="m1" kind="mail">>');
    const marks = [...dialog.querySelectorAll('pre mark')];
    expect(marks.map(({ textContent }) => textContent)).toEqual(['[US_SSN 7]']);
    expect(dialog.textContent).toContain('Social Security number, masked: [US_SSN 7] (1 place)');
    expect(dialog.textContent).toContain('Version 3');
    expect(dialog.textContent).toContain('R-1');
    expect(dialog.textContent).toContain('a1b2');
  });

  it.each([
    ['OpenAI', 'This left for gpt-5.2 at OpenAI'],
    ['this machine', 'This left for gpt-5.2 on this machine'],
  ])('names model and host %s', async (host, title) => {
    const requests = [{ ...asked, model: 'gpt-5.2', host }];
    const dialog = await show({ kind: 'left', requests });
    expect(dialog.querySelector('h2')?.textContent).toBe(title);
  });

  it('lists each request of long material, only the first unfolded', async () => {
    const dialog = await show({ requests: [asked, asked, asked] });
    expect(dialog.textContent).toContain('Request 1 of 3');
    expect(dialog.textContent).toContain('Request 3 of 3');
    expect(dialog.querySelectorAll('details[open]')).toHaveLength(1);
  });

  it('says that nothing left when the turn was stopped before, and why', async () => {
    const dialog = await show({ kind: 'stopped', requests: [], masks: [], blocked: ['SECRET'] });
    expect(dialog.querySelector('h2')?.textContent).toBe('Nothing left: stopped before');
    expect(dialog.textContent).toContain('Kept out by the rules: password or key.');
    expect(dialog.textContent).not.toContain('No value was masked');
  });

  it('says that an answer needed no model', async () => {
    const dialog = await show({ kind: 'notAsked', requests: [], masks: [] });
    expect(dialog.querySelector('h2')?.textContent).toBe('Nothing left this machine');
    expect(dialog.textContent).toContain('needed no AI model');
  });

  it('says what is not kept of a very long text', async () => {
    const messages = [{ role: 'user' as const, text: 'Begin', notKept: 12345 }];
    const dialog = await show({ requests: [{ ...asked, messages }] });
    expect(dialog.textContent).toContain('12,345 more characters are not kept in this record');
  });
});

it('keeps the title of its button until the text is there, and can be asked for again', async () => {
  let isDown = true;
  const fake = createFakeApi({
    getSent: async () => (isDown ? Promise.reject(new Error('down')) : sent()),
  });
  const screen = await renderApp(
    <SentDialog turnId="t9" title="What left" open onOpenChange={() => undefined} />,
    fake,
  );
  expect(screen.get('heading', 'What left')).toBeDefined();
  isDown = false;
  await screen.press('Try again');
  expect(screen.get('heading', 'Nothing left this machine')).toBeDefined();
});

describe('the copied text', () => {
  it('holds heading, record, parameters, instructions and messages', () => {
    const text = sentAsText(sent());
    for (const part of [
      'Nothing left this machine',
      'Version 3',
      'R-1',
      'a1b2',
      'store: false',
      'Repeat [US_SSN 0].',
    ])
      expect(text).toContain(part);
    expect(text).toContain('Her number is [US_SSN 7]; [US_SSN 8].');
  });
});
