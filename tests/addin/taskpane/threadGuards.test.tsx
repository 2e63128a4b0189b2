/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://assistant.example.gov/taskpane/"}
 */
import { useState } from 'react';
import type { Conversation, ConversationList } from '../../../bot/contract/conversations.ts';
import type { PastTurn } from '../../../addin/api/pastTurns.ts';
import { idleView } from '../../../addin/api/turnView.ts';
import { ConversationHistory } from '../../../addin/taskpane/talk/ConversationHistory.tsx';
import { Thread } from '../../../addin/taskpane/talk/Thread.tsx';
import { createFakeApi } from '../support/fakeApi.ts';
import { renderApp } from '../support/render.tsx';

const row = { id: 'c1', title: 'Parking', updatedAt: '2026-11-20T15:00:00.000Z' };

it('sends a question once, however often Enter is pressed while the material is read', async () => {
  const fake = createFakeApi();
  let read: () => void = () => undefined;
  const readMaterials = () => new Promise<[]>((resolve) => (read = () => void resolve([])));
  const screen = await renderApp(
    <Thread
      {...{ channel: 'word', conversationId: 'c1', label: 'Ask', opened: [], readMaterials }}
      renderSource={() => null}
    />,
    fake,
  );
  await screen.type('Ask', 'When?');
  const enter = () =>
    screen.get('textbox', 'Ask').dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
  await screen.after(enter);
  const first = read;
  await screen.after(enter);
  await screen.after(() => {
    first();
    read();
  });
  expect(fake.requests).toHaveLength(1);
});

it('fetches older conversations once at a time', async () => {
  const asked: unknown[] = [];
  const fake = createFakeApi({
    getConversations: ({ before }) => {
      asked.push(before);
      const first: ConversationList = { conversations: [row], next: 'n1' };
      return before === undefined ? Promise.resolve(first) : new Promise(() => undefined);
    },
  });
  const screen = await renderApp(
    <ConversationHistory onOpen={() => undefined} onClose={() => undefined} />,
    fake,
  );
  await screen.press('Show older');
  await screen.press('Show older');
  expect(asked).toEqual([undefined, 'n1']);
});

it('opens no conversation after the list was left', async () => {
  let arrive: (value: Conversation) => void = () => undefined;
  const opened: unknown[] = [];
  const fake = createFakeApi({
    getConversations: async () => ({ conversations: [row] }),
    getConversation: () => new Promise((resolve) => (arrive = resolve)),
  });
  function List() {
    const [isOpen, setIsOpen] = useState(true);
    const leave = () => {
      setIsOpen(false);
    };
    return isOpen && <ConversationHistory onOpen={(one) => opened.push(one)} onClose={leave} />;
  }
  const screen = await renderApp(<List />, fake);
  await screen.press('Open “Parking”');
  await screen.press('Back');
  await screen.after(() => {
    arrive({ ...row, materials: [], messages: [], turns: [] });
  });
  expect(opened).toEqual([]);
});

it('leaves each turn its own place when earlier ones come before it', async () => {
  const past = (text: string): PastTurn => ({
    view: { ...idleView, phase: 'ended', text, end: { kind: 'done' } },
    ask: { skill: 'ask', channel: 'word', conversationId: 'c1', text },
  });
  function Opened() {
    const [opened, setOpened] = useState([past('Newer')]);
    const above = <button onClick={() => void setOpened([past('Older'), past('Newer')])}>Earlier</button>;
    return (
      <Thread
        {...{ channel: 'word', conversationId: 'c1', label: 'Ask', opened, above }}
        readMaterials={undefined}
        renderSource={() => null}
      />
    );
  }
  const screen = await renderApp(<Opened />, createFakeApi());
  const newer = screen.get('heading', /Newer/);
  await screen.press('Earlier');
  expect(screen.get('heading', /Older/)).not.toBe(newer);
  expect(screen.get('heading', /Newer/)).toBe(newer);
});
