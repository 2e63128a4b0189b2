import type { Frame, Page } from 'playwright-core';
import { eventually, useBrowser } from '../support/browser.ts';
import { expectStory, listenTo, readAloud } from '../support/screenReader.ts';
import { startService, type TestService } from '../support/startService.ts';
import { chatOf, outlookOf, wordOf } from './surfaces.ts';

/** What is heard on the desk's own pages; tests/addin/taskpane/transcripts.test.tsx reads the pane itself. */

const browser = useBrowser();
let service: TestService;
beforeAll(async () => {
  service = await startService();
}, 60_000);
afterAll(async () => {
  await service.close();
});

async function paneFrame(page: Page): Promise<Frame> {
  const [frame] = await eventually(
    () => Promise.resolve(page.frames().filter((one) => one.url().includes('/taskpane/'))),
    (frames) => frames.length === 1,
  );
  if (frame === undefined) throw new Error('The page has no pane.');
  return frame;
}

it('the landing page tells person, doors, mode and samples', async () => {
  const page = await browser.open(`${service.origin}/desk/`);
  await page.getByRole('heading', { name: 'Mail threads' }).waitFor();
  expectStory(await readAloud(page), [
    'heading, Commonwealth Assistant, level 1',
    'combobox, You are:',
    'navigation, Four doors',
    'link, Teams',
    'link, Word',
    'link, Outlook',
    'link, Console',
    'heading, What runs now, level 2',
    'Basic mode. No AI model is connected',
    'heading, Sample material, level 2',
    'heading, Documents, level 3',
    'link, Memo: results of the counter pilot',
    'heading, Mail threads, level 3',
  ]);
});

it('a question in Teams is heard with its answer once, and can be read with its source', async () => {
  const page = await browser.open(`${service.origin}/desk/teams/`);
  const chat = chatOf(page);
  await chat.log.getByRole('button', { name: 'What can you do?' }).waitFor();
  const said = await listenTo(page);
  await chat.attach.click();
  await page.getByRole('button', { name: 'Memo: results of the counter pilot' }).click();
  await page.getByRole('button', { name: /^Take off: memo/ }).waitFor();
  await chat.box.fill('What did the pilot cost?');
  await page.keyboard.press('Enter');
  await chat.sources.waitFor();
  const answers = await eventually(said, (phrases) => phrases.some((phrase) => phrase.includes('$6,840')));
  expect(answers.filter((phrase) => phrase.includes('$6,840'))).toHaveLength(1);
  expect(answers.some((phrase) => phrase.includes('The assistant is answering'))).toBe(true);
  await chat.box.fill('/help');
  await page.keyboard.press('Enter');
  await eventually(said, (phrases) => phrases.includes('polite: The assistant sent a card.'));
  expectStory(await readAloud(page), [
    'heading, Teams, level 1',
    'navigation, Chats',
    'button, Assistant Only you and the assistant, current item',
    'log, Messages in Assistant',
    'Hello.',
    'button, Draft a memo',
    'You',
    'What did the pilot cost?',
    'memo-telework-pilot.docx',
    'Assistant',
    'cost $6,840',
    'button, Source 1: memo-telework-pilot.docx',
    'Found by rules',
    'group, Sources',
    'button, Good answer',
    'button, Bad answer',
    '/help',
    'What you can do here',
    'textbox, Write to the assistant',
    'button, Attach a file',
  ]);
});

it('a thread in Outlook is heard as mailbox, message and pane, and its summary is announced once', async () => {
  const page = await browser.open(`${service.origin}/desk/outlook/`);
  const { pane, conversation } = outlookOf(page);
  await conversation(/Storm desk roster/).click();
  await pane.getByRole('heading', { name: /Storm desk roster/ }).waitFor();
  expectStory(await readAloud(page), [
    'heading, Outlook, level 1',
    'button, Open your own .eml or .mbox',
    'navigation, Conversations',
    'Storm desk roster, December 5 messages',
    'region, Reading',
    'heading, RE: Storm desk roster, December, level 2',
    'button, Open the message from Ray Santangelo',
    'article, current item',
    'Ray Santangelo',
    'Final. Samir has December 6',
    'button, Reply',
    'region, Commonwealth Assistant',
  ]);
  const said = await listenTo(await paneFrame(page));
  await pane.getByRole('button', { name: 'Summarize' }).click();
  await pane.getByText('5 of 5 messages read').waitFor();
  const phrases = await eventually(said, (all) => all.some((phrase) => phrase.includes('ready')));
  expect(phrases).toEqual(['polite: The assistant is working.', 'polite: The answer is ready.']);
});

it('tracked changes in Word are heard one by one, with what can be done about each', async () => {
  const page = await browser.open(`${service.origin}/desk/word/?sample=letter-missing-papers.docx`);
  const { pane, paragraph, review } = wordOf(page);
  await pane.getByRole('tab', { name: 'Improve' }).click();
  await paragraph('In the event that you are desirous').click();
  await pane.getByText('In the event that you are desirous', { exact: false }).waitFor();
  await pane.getByRole('button', { name: 'Suggest changes' }).click();
  await pane.getByRole('button', { name: /^Apply: change “furnish”/ }).click();
  await review.getByText('1 change, 0 comments').waitFor();
  expectStory(await readAloud(page), [
    'heading, Word, level 1',
    'button, Open a sample',
    'Track changes',
    'button, Accept all',
    'button, Reject all',
    'textbox, Document',
    'deletion',
    'furnish',
    'insertion',
    'provide',
    'heading, Changes and comments, level 2',
    '1 change, 0 comments',
    'Replaced',
    'by You',
    'button, Accept: furnish → provide',
    'button, Reject: furnish → provide',
    'region, Commonwealth Assistant',
  ]);
});

it('the console tells who one is, what may be done and what was done, row by row', async () => {
  await service.turn({ skill: 'draft', text: 'A memo about the parking permits' }, 'trainer');
  const page = await browser.open(`${service.origin}/desk/`);
  await page.getByLabel('You are:').selectOption('trainer');
  await page.goto(`${service.origin}/console/`);
  await page.getByRole('row', { name: /Draft Word Answered/ }).waitFor();
  expectStory(await readAloud(page), [
    'heading, My assistant, level 1',
    'No AI model connected',
    'Trainer (demo)',
    'heading, What it can do for you, level 2',
    'table, What it can do for you',
    'columnheader, Kind of help',
    'row, Ask Available',
    'row, Translate Not available',
    'heading, What you asked for, level 2',
    'columnheader, How it ended',
    'Draft Word Answered',
    'button, Open the receipt of',
  ]);
});
