import { createOutlookHost } from '../../../addin/hosts/outlook.ts';

interface FakeMessage {
  [member: string]: unknown;
}

/** As much of Outlook as a message open for reading shows. */
function outlook(item: FakeMessage | undefined, supported = '1.8') {
  const handlers = new Map<string, () => void>();
  const office = {
    EventType: { ItemChanged: 'olkItemSelectedChanged' },
    context: {
      requirements: { isSetSupported: (_set: string, version: string) => version <= supported },
      mailbox: {
        item,
        addHandlerAsync: (type: string, handler: () => void) => handlers.set(type, handler),
        removeHandlerAsync: (type: string) => handlers.delete(type),
      },
    },
  } as unknown as typeof Office;
  return { host: createOutlookHost(office), handlers };
}

const succeeded = (value: unknown) => ({ status: 'succeeded', value });
const failed = { status: 'failed', error: { name: 'Denied', message: 'no' } };

function message(over: FakeMessage = {}): FakeMessage {
  return {
    itemType: 'message',
    itemId: 'id1',
    conversationId: 'c1',
    subject: 'Move',
    from: { displayName: 'Dana Demo', emailAddress: 'dana.demo@example.gov' },
    to: [{ displayName: 'Taylor Sample', emailAddress: 'taylor.sample@example.gov' }],
    cc: [],
    dateTimeCreated: new Date('2026-11-03T15:00:00Z'),
    attachments: [
      { id: 'a1', name: 'plan.docx', contentType: 'application/docx', size: 10, isInline: false },
      { id: 'a2', name: 'logo.png', contentType: 'image/png', size: 10, isInline: true },
    ],
    body: {
      getAsync: (type: string, done: (r: unknown) => void) => {
        done(succeeded(`${type} body`));
      },
    },
    ...over,
  };
}

describe('the open message', () => {
  it('is described without its body; inline pictures are no attachments', () => {
    expect(outlook(message()).host.readItem()).toEqual({
      id: 'id1',
      conversationId: 'c1',
      subject: 'Move',
      from: { name: 'Dana Demo', address: 'dana.demo@example.gov' },
      to: [{ name: 'Taylor Sample', address: 'taylor.sample@example.gov' }],
      cc: [],
      date: '2026-11-03T15:00:00.000Z',
      attachments: [{ id: 'a1', name: 'plan.docx', mediaType: 'application/docx', size: 10 }],
    });
  });

  it.each([
    ['nothing is selected', undefined],
    ['an appointment is open', message({ itemType: 'appointment' })],
    ['a message is being written', { itemType: 'message', subject: {} }],
  ])('is undefined when %s', (_name, item) => {
    expect(outlook(item).host.readItem()).toBeUndefined();
  });

  it('survives members that the host leaves out', () => {
    const bare = { itemType: 'message', itemId: 'id2' };
    expect(outlook(bare).host.readItem()).toMatchObject({
      id: 'id2',
      subject: '',
      date: '',
      to: [],
      attachments: [],
    });
  });
});

describe('its body', () => {
  it('comes as text and as HTML', async () => {
    expect(await outlook(message()).host.readBody()).toEqual({ text: 'text body', html: 'html body' });
  });

  it('comes without HTML when the host refuses that', async () => {
    const getAsync = (type: string, done: (r: unknown) => void) => {
      done(type === 'html' ? failed : succeeded('plain'));
    };
    expect(await outlook(message({ body: { getAsync } })).host.readBody()).toEqual({
      text: 'plain',
      html: undefined,
    });
  });

  it('rejects when the host refuses the text', async () => {
    const getAsync = (_type: string, done: (r: unknown) => void) => {
      done(failed);
    };
    await expect(outlook(message({ body: { getAsync } })).host.readBody()).rejects.toThrow('Denied: no');
  });
});

describe('attachments', () => {
  it.each([
    ['base64', 'aGk=', 'aGk='],
    ['eml', 'Subject: ä', 'U3ViamVjdDogw6Q='],
    ['url', 'https://example.gov/file', undefined],
  ])('of format %s', async (format, content, expected) => {
    const getAttachmentContentAsync = (_id: string, done: (r: unknown) => void) => {
      done(succeeded({ format, content }));
    };
    const { host } = outlook(message({ getAttachmentContentAsync }));
    expect(await host.readAttachment('a1')).toBe(expected);
  });

  it('are not read where the host is too old', async () => {
    const { host } = outlook(message(), '1.5');
    expect(host.capabilities.attachments).toBe(false);
    expect(await host.readAttachment('a1')).toBeUndefined();
  });
});

describe('replying', () => {
  it('opens the form of the host', async () => {
    const opened: string[] = [];
    const { host } = outlook(
      message({
        displayReplyForm: (html: string) => opened.push(`one ${html}`),
        displayReplyAllForm: (html: string) => opened.push(`all ${html}`),
      }),
    );
    expect(await host.openReply('<p>hi</p>', 'sender')).toBe('opened');
    expect(await host.openReply('<p>hi</p>', 'all')).toBe('opened');
    expect(opened).toEqual(['one <p>hi</p>', 'all <p>hi</p>']);
  });

  it('says when a reply is longer than the host takes', async () => {
    expect(await outlook(message()).host.openReply('x'.repeat(32_001), 'sender')).toBe('tooLong');
  });
});

it('tells when another message is opened, until nobody listens', () => {
  const { host, handlers } = outlook(message());
  let calls = 0;
  const stop = host.onItemChange(() => calls++);
  handlers.get('olkItemSelectedChanged')?.();
  stop();
  expect([calls, handlers.size]).toEqual([1, 0]);
});
