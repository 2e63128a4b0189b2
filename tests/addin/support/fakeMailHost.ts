import type { MailHost, MailItem } from '../../../addin/hosts/mailHost.ts';

/** A mailbox in memory with one open message at a time. */
export function createFakeMailHost(first: MailItem | undefined, bodies: Record<string, string> = {}) {
  const listeners = new Set<() => void>();
  const replies: { html: string; to: 'sender' | 'all' }[] = [];
  let item = first;
  const host: MailHost = {
    capabilities: { attachments: true, pinning: true },
    readItem: () => item,
    readBody: () => Promise.resolve({ text: bodies[item?.id ?? ''] ?? '', html: undefined }),
    readAttachment: (id) => Promise.resolve(id === 'link' ? undefined : 'aGVsbG8='),
    openReply: (html, to) => {
      replies.push({ html, to });
      return Promise.resolve(html.length > 32_000 ? 'tooLong' : 'opened');
    },
    onItemChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  const open = (next: MailItem | undefined) => {
    item = next;
    for (const listener of listeners) listener();
  };
  return { host, replies, open };
}

export function mailItem(over: Partial<MailItem> = {}): MailItem {
  return {
    id: 'm3',
    conversationId: 'c1',
    subject: 'Office move',
    from: { name: 'Dana Demo', address: 'dana.demo@example.gov' },
    to: [{ name: 'Taylor Sample', address: 'taylor.sample@example.gov' }],
    cc: [],
    date: '2026-11-03T15:00:00.000Z',
    attachments: [],
    ...over,
  };
}
