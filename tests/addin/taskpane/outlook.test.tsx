/**
 * @jest-environment jsdom
 * @jest-environment-options {"customExportConditions": ["node", "node-addons"]}
 */
import { MailPanes } from '../../../addin/taskpane/outlook/MailPanes.tsx';
import type { MailItem } from '../../../addin/hosts/mailHost.ts';
import type { MailThread } from '../../../bot/contract/mailThread.ts';
import { createFakeApi } from '../support/fakeApi.ts';
import { createFakeMailHost, mailItem } from '../support/fakeMailHost.ts';
import { renderApp } from '../support/render.tsx';
import { answeredTurn, sampleThread } from '../support/sampleTurns.ts';

beforeEach(() => {
  sessionStorage.clear();
  Element.prototype.scrollIntoView = () => undefined;
});

async function setUp({
  thread = sampleThread,
  item = mailItem(),
}: { thread?: MailThread | undefined | 'down'; item?: MailItem } = {}) {
  const asked: string[] = [];
  const fake = createFakeApi({
    getThread: (id) => {
      asked.push(id);
      return thread === 'down' ? Promise.reject(new Error('down')) : Promise.resolve(thread);
    },
  });
  const mail = createFakeMailHost(item, { m3: 'The open message', m9: 'Another message' });
  const screen = await renderApp(<MailPanes mail={mail.host} />, fake);
  return { ...fake, mail, screen, asked };
}

describe('Summary', () => {
  it('shows subject, people and count, and sums the conversation up, your actions first', async () => {
    const { screen, turns, requests } = await setUp();
    expect(screen.get('heading', 'Office move')).toBeDefined();
    expect(screen.text()).toContain('3 messages');
    await screen.press('Summarize');
    expect(requests[0]?.materials?.map(({ id }) => id)).toEqual(['m1', 'm2', 'm3']);
    await screen.after(() => turns[0]?.send(...answeredTurn('summarizeThread')));
    const headings = [...screen.box.querySelectorAll('h2')].map(({ textContent }) => textContent);
    expect(headings).toEqual([
      'For you to do',
      'For others to do',
      'Decisions',
      'Open questions',
      'The story',
    ]);
    expect(screen.text()).toMatch(
      /Taylor Sample: Send the seating plan by Friday, November 6.* \(“by Friday”\)/,
    );
    expect(screen.text()).toContain('3 of 3 messages read');
  });

  it('opens the sentence in its message and gives the focus back', async () => {
    const { screen, turns } = await setUp();
    await screen.press('Summarize');
    await screen.after(() => turns[0]?.send(...answeredTurn('summarizeThread')));
    const chip = screen.get('button', 'Source: message from Taylor Sample, November 2');
    chip.focus();
    await screen.press('Source: message from Taylor Sample, November 2');
    expect(screen.box.querySelector('mark')?.textContent).toBe(
      'Will the network be ready on Monday morning?',
    );
    expect(document.activeElement?.tagName).toBe('MARK');
    await screen.press('Close the source');
    expect(screen.box.querySelector('mark')).toBeNull();
    expect(document.activeElement).toBe(chip);
  });

  it.each([
    ['does not know the conversation', undefined],
    ['cannot be reached', 'down' as const],
  ])('reads the open message alone when the mailbox %s, and says so', async (_name, thread) => {
    const { screen, requests } = await setUp(
      thread === undefined ? { thread: { messages: [], of: 0 } } : { thread },
    );
    await screen.press('Summarize');
    expect(requests[0]?.materials).toMatchObject([
      { kind: 'mail', id: 'm3', body: 'The open message', from: 'Dana Demo <dana.demo@example.gov>' },
    ]);
    expect(screen.text()).toContain('Only the open message was read.');
  });

  it('says how many messages could not be fetched', async () => {
    const { screen } = await setUp({ thread: { ...sampleThread, of: 40 } });
    await screen.press('Summarize');
    expect(screen.text()).toContain('3 of 40 messages could be fetched.');
  });

  it('reads chosen attachments and names those it could not read', async () => {
    const attachments = [
      { id: 'file', name: 'plan.txt', mediaType: 'text/plain', size: 5 },
      { id: 'link', name: 'cloud.docx', mediaType: '', size: 0 },
    ];
    const { screen, requests } = await setUp({ item: mailItem({ attachments }) });
    await screen.press('plan.txt', 'checkbox');
    await screen.press('cloud.docx', 'checkbox');
    await screen.press('Summarize');
    expect(requests[0]?.materials?.[2]).toMatchObject({
      id: 'm3',
      attachments: [{ name: 'plan.txt', mediaType: 'text/plain', contentBase64: 'aGVsbG8=' }],
    });
    expect(screen.text()).toContain('cloud.docx could not be read here.');
  });
});

describe('Tables', () => {
  it('reads the Excel and CSV files of the open message without being told which', async () => {
    const attachments = [
      { id: 'file', name: 'fees.xlsx', mediaType: '', size: 5 },
      { id: 'text', name: 'plan.txt', mediaType: 'text/plain', size: 5 },
    ];
    const { screen, requests } = await setUp({ item: mailItem({ attachments }) });
    await screen.press('Tables', 'tab');
    await screen.after(() => import('../../../addin/taskpane/TablePane.tsx'));
    await screen.press('Summarize the table');
    expect(requests[0]).toMatchObject({ skill: 'summarizeTable', channel: 'outlook', text: '' });
    expect(requests[0]?.materials?.[2]).toMatchObject({ id: 'm3', attachments: [{ name: 'fees.xlsx' }] });
  });
});

describe('a pinned pane', () => {
  it('follows the selection and touches no other conversation before it is asked', async () => {
    const { screen, mail, asked } = await setUp();
    expect(asked).toEqual(['c1']);
    await screen.after(() => {
      mail.open(mailItem({ id: 'm9', conversationId: 'c2', subject: 'Budget' }));
    });
    expect(screen.get('heading', 'Budget')).toBeDefined();
    expect(asked).toEqual(['c1']);
    await screen.press('Summarize');
    expect(asked).toEqual(['c1', 'c2']);
  });

  it('waits when nothing is selected', async () => {
    const { screen, mail } = await setUp();
    await screen.after(() => {
      mail.open(undefined);
    });
    expect(screen.text()).toContain('Select a message to begin.');
  });
});

describe('Reply', () => {
  it('previews and opens Outlook’s own form', async () => {
    const { screen, mail, turns, requests } = await setUp();
    await screen.press('Reply', 'tab');
    await screen.type('In a few words', 'yes, after Thursday');
    await screen.press('Write a reply');
    expect(requests[0]).toMatchObject({
      skill: 'reply',
      text: 'yes, after Thursday',
      options: { stance: 'agree', tone: 'neutral' },
    });
    await screen.after(() => turns[0]?.send(...answeredTurn('reply')));
    expect(mail.replies).toEqual([]);
    await screen.press('Open reply');
    expect(mail.replies).toEqual([
      { html: '<p>Dear Dana,</p><p>Yes, that works for me.</p><p>Taylor</p>', to: 'sender' },
    ]);
    expect(screen.announced()).toBe('The reply is open in Outlook. Nothing has been sent.');
  });
});

describe('Ask', () => {
  it('shows a source of the conversation', async () => {
    const { screen, turns } = await setUp();
    await screen.press('Ask', 'tab');
    await screen.type('Ask about this conversation', 'What stays?');
    await screen.press('Ask');
    await screen.after(() =>
      turns[0]?.send(
        {
          type: 'result',
          answer: 'The printers [1]',
          citations: [
            {
              n: 1,
              materialId: 'm3',
              quote: 'We decided to keep the old printers.',
              place: 'message of November 3',
            },
          ],
          abstained: false,
        },
        { type: 'done' },
      ),
    );
    await screen.press('Source 1: message of November 3');
    expect(screen.box.querySelector('mark')?.textContent).toBe('We decided to keep the old printers.');
  });
});
