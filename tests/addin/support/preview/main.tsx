import { createRoot } from 'react-dom/client';
import { ConsolePage } from '../../../../addin/console/ConsolePage.tsx';
import type { Connection } from '../../../../addin/api/connect.ts';
import { TaskPane } from '../../../../addin/taskpane/TaskPane.tsx';
import { createFakeApi, session } from '../fakeApi.ts';
import { createFakeDocumentHost } from '../fakeDocumentHost.ts';
import { createFakeMailHost, mailItem } from '../fakeMailHost.ts';
import { answeredTurn, sampleParagraphs, sampleThread } from '../sampleTurns.ts';

/** The pane over a document, a mailbox and a service in memory, for looking at it in a browser: `?host=word`. */
const query = new URLSearchParams(location.search);
const { api } = createFakeApi({
  getThread: () => Promise.resolve(sampleThread),
  getConversations: () =>
    Promise.resolve({
      conversations: [
        {
          id: 'c1',
          title: 'When does the office move, and what do I have to pack before that day?',
          updatedAt: '2026-11-03T15:00:00.000Z',
          excerpt: '…the move takes place on Friday, December 4. Network service ends at 3 p.m.…',
        },
        { id: 'c2', title: 'Parking', updatedAt: '2026-11-02T15:00:00.000Z' },
      ],
    }),
  getHistory: () =>
    Promise.resolve({
      turns: [
        {
          turnId: 't1',
          at: '2026-11-03T15:00:00.000Z',
          skill: 'ask',
          channel: 'word',
          outcome: 'answered',
          receiptId: 'r1',
        },
        {
          turnId: 't2',
          at: '2026-11-02T15:00:00.000Z',
          skill: 'draft',
          channel: 'teams',
          outcome: 'refused',
        },
      ],
    }),
  async *runTurn(request, signal) {
    if (request.text?.includes('blocked')) {
      yield {
        type: 'refused',
        reason: 'blockedData',
        text: 'The text holds a password.',
        next: 'Take it out, then try again.',
        findings: [{ type: 'SECRET', start: 0, end: 7, why: '', confidence: 1 }],
      };
      return;
    }
    for (const event of answeredTurn(request.skill)) {
      yield event;
      if (event.type === 'started' && request.text?.includes('slow')) {
        yield { type: 'progress', done: 3, total: 12, text: 'Reading part 3 of 12' };
        await new Promise((resolve) => signal.addEventListener('abort', resolve));
        return;
      }
    }
  },
});
const connection: Connection = { kind: 'connected', api, session: session(), auth: 'development' };
const place = { background: query.get('background') ?? undefined, locale: 'en-US' };
const started = {
  word: () => ({
    ...place,
    kind: 'word' as const,
    document: createFakeDocumentHost([...sampleParagraphs]).host,
  }),
  outlook: () => ({ ...place, kind: 'outlook' as const, mail: createFakeMailHost(mailItem()).host }),
  none: () => ({ ...place, kind: 'none' as const }),
};
const host = query.get('host');
const page =
  host === 'console' ? (
    <ConsolePage
      startTeams={() =>
        Promise.resolve({
          look: undefined,
          locale: 'en-US',
          isFramed: false,
          token: undefined,
          onLook: () => undefined,
        })
      }
      connect={() => Promise.resolve(connection)}
    />
  ) : (
    <TaskPane
      startHost={() =>
        Promise.resolve(host === 'word' || host === 'outlook' ? started[host]() : started.none())
      }
      connect={() => Promise.resolve(connection)}
    />
  );
const root = document.getElementById('root');
if (root) createRoot(root).render(page);
