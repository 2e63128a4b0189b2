/**
 * @jest-environment jsdom
 * @jest-environment-options {"customExportConditions": ["node", "node-addons"]}
 */
import { virtual } from '@guidepup/virtual-screen-reader';
import { MailPanes } from '../../../addin/taskpane/outlook/MailPanes.tsx';
import { WordPanes } from '../../../addin/taskpane/word/WordPanes.tsx';
import { createFakeApi } from '../support/fakeApi.ts';
import { createFakeDocumentHost } from '../support/fakeDocumentHost.ts';
import { createFakeMailHost, mailItem } from '../support/fakeMailHost.ts';
import { renderApp } from '../support/render.tsx';
import { answeredTurn, sampleParagraphs, sampleThread } from '../support/sampleTurns.ts';

beforeEach(() => {
  sessionStorage.clear();
  localStorage.setItem('assistant.remindedOn', new Date().toDateString());
});

/** jsdom has no CSS.escape; the ids of these pages are word characters, hyphens and React's own underscores. */
Object.assign(globalThis, { CSS: { escape: (id: string) => id.replace(/[^\w-]/g, '\\$&') } });

/** Everything a screen reader says from top to bottom, once. */
async function readAloud(container: HTMLElement): Promise<string[]> {
  await virtual.start({ container });
  const first = (await virtual.spokenPhraseLog()).length;
  for (let i = 0; i < 400; i++) {
    await virtual.next();
    const log = await virtual.spokenPhraseLog();
    if (log.length > first + 1 && log.at(-1) === log[first - 1]) break;
  }
  const log = await virtual.spokenPhraseLog();
  await virtual.stop();
  return log.slice(0, -1);
}

/** `story` must be heard in this order; other phrases may stand between. */
function expectStory(heard: string[], story: string[]) {
  let at = 0;
  for (const phrase of story) {
    const found = heard.findIndex((one, i) => i >= at && one.includes(phrase));
    if (found < 0)
      throw new Error(
        `"${phrase}" is not heard after "${heard[at - 1] ?? 'the start'}":\n${heard.join('\n')}`,
      );
    at = found + 1;
  }
}

it('a summarized conversation reads as a list to act on', async () => {
  const fake = createFakeApi({ getThread: () => Promise.resolve(sampleThread) });
  const screen = await renderApp(<MailPanes mail={createFakeMailHost(mailItem()).host} />, fake);
  await screen.press('Summarize');
  await screen.after(() => fake.turns[0]?.send(...answeredTurn('summarizeThread')));
  expectStory(await readAloud(screen.box), [
    'heading, Office move, level 1',
    'tab, Summary',
    'button, Summarize again',
    'region, Answer',
    'For you to do',
    'Taylor Sample:',
    'Send the seating plan',
    'by Friday, November 6',
    'button, Source: message from Dana Demo, November 2',
    'For others to do',
    'Robin:',
    'Decisions',
    'The old printers stay.',
    'Open questions',
    'The story',
    '3 of 3 messages read',
    'button, Receipt',
    'button, Copy',
    'button, This helped',
  ]);
});

it('a draft reads from the brief to the buttons that insert it', async () => {
  const fake = createFakeApi();
  const screen = await renderApp(
    <WordPanes document={createFakeDocumentHost([...sampleParagraphs]).host} />,
    fake,
  );
  await screen.type('What should it say?', 'The office moves');
  await screen.press('Write a draft');
  await screen.after(() => fake.turns[0]?.send(...answeredTurn('draft')));
  expectStory(await readAloud(screen.box), [
    'heading, Commonwealth Assistant, level 1',
    'tablist, What to do',
    'tab, Draft',
    'textbox, What should it say?',
    'radiogroup, Kind',
    'radio, Memo, checked',
    'radio, Free text, Choices with a dashed edge are off. This needs an AI model',
    'combobox, For whom',
    'button, Write a draft',
    'region, Answer',
    'Office move',
    'Fill these in',
    'button, Find [name] in the document',
    'button, Insert at cursor',
    'button, Replace selection',
    'Found by rules',
  ]);
});

it('suggested changes read with what each would do', async () => {
  const fake = createFakeApi();
  const host = createFakeDocumentHost([sampleParagraphs[1] ?? '']).host;
  const screen = await renderApp(<WordPanes document={host} />, fake);
  await screen.press('Improve', 'tab');
  await screen.after(() => new Promise((resolve) => setTimeout(resolve, 50)));
  await screen.press('Suggest changes');
  await screen.after(() => fake.turns[0]?.send(...answeredTurn('rewrite')));
  expectStory(await readAloud(screen.box), [
    'tab, Improve',
    'Paragraph at the cursor',
    'radiogroup, How',
    'radio, Plain language, checked',
    'radio, Shorten, Choices with a dashed edge are off. Translation needs an AI model.',
    'combobox, Target',
    'button, Suggest changes',
    'Reading grade: 12.4 now, 8.1 with all changes, target 8',
    '2 changes',
    'button, Apply all as separate tracked changes',
    'button, Apply: change “In order to” to “To”',
    'button, Apply: change “utilize” to “use”',
    'Worth a look',
    'Passive voice',
  ]);
});

it('an answer about the document reads with its sources', async () => {
  const fake = createFakeApi();
  const screen = await renderApp(
    <WordPanes document={createFakeDocumentHost([...sampleParagraphs]).host} />,
    fake,
  );
  await screen.press('Ask', 'tab');
  await screen.type('Ask about this document', 'When is the move?');
  await screen.press('Ask');
  await screen.after(() => fake.turns[0]?.send(...answeredTurn('ask')));
  expectStory(await readAloud(screen.box), [
    'You asked',
    'When is the move?',
    'Friday, December 4',
    'button, Source 1: paragraph 3',
    'Network service ends at 3 p.m.',
    'button, Source 2: paragraph 3',
    'textbox, Ask about this document',
  ]);
});
