import type { MailAttachment, MailHost, MailItem, MailPerson } from './mailHost.ts';

/** Outlook refuses a prepared reply of more characters. */
const replyLimit = 32_000;

/** Outlook (reading) behind the mail port. Baseline Mailbox 1.5; attachment contents from 1.8. */
export function createOutlookHost(office: typeof Office): MailHost {
  const { mailbox, requirements } = office.context;
  const attachments = requirements.isSetSupported('Mailbox', '1.8');
  return {
    capabilities: { attachments, pinning: requirements.isSetSupported('Mailbox', '1.5') },
    readItem: () => {
      const item = openMessage(mailbox);
      return item && describe(item);
    },
    readBody: async () => {
      const item = openMessage(mailbox);
      if (!item) return { text: '', html: undefined };
      const text = await answered<string>((done) => {
        item.body.getAsync('text', done);
      });
      const html = answered<string>((done) => {
        item.body.getAsync('html', done);
      });
      return { text, html: await html.catch(() => undefined) };
    },
    readAttachment: (id) => {
      const item = openMessage(mailbox);
      return item && attachments ? readAttachment(item, id) : Promise.resolve(undefined);
    },
    openReply: (html, to) => {
      if (html.length > replyLimit) return Promise.resolve('tooLong');
      const item = openMessage(mailbox);
      if (to === 'all') item?.displayReplyAllForm(html);
      else item?.displayReplyForm(html);
      return Promise.resolve('opened');
    },
    onItemChange: (listener) => {
      const type = office.EventType.ItemChanged;
      mailbox.addHandlerAsync(type, listener);
      return () => {
        mailbox.removeHandlerAsync(type);
      };
    },
  };
}

/** The selected item when it is a message open for reading; pinned panes see moments without one. */
function openMessage(mailbox: Office.Mailbox): Office.MessageRead | undefined {
  const { item } = mailbox;
  return item && 'itemId' in item && item.itemType === 'message' ? (item as Office.MessageRead) : undefined;
}

function describe(item: Office.MessageRead): MailItem {
  const date: Date | undefined = item.dateTimeCreated;
  return {
    id: item.itemId,
    conversationId: item.conversationId ?? '',
    subject: item.subject ?? '',
    from: person(item.from),
    to: (item.to ?? []).map(person),
    cc: (item.cc ?? []).map(person),
    date: date?.toISOString() ?? '',
    attachments: (item.attachments ?? []).filter(({ isInline }) => !isInline).map(attachment),
  };
}

function person(details: Office.EmailAddressDetails | undefined): MailPerson {
  return { name: details?.displayName ?? '', address: details?.emailAddress ?? '' };
}

function attachment({ id, name, contentType, size }: Office.AttachmentDetails): MailAttachment {
  return { id, name, mediaType: contentType, size };
}

async function readAttachment(item: Office.MessageRead, id: string): Promise<string | undefined> {
  const { content, format } = await answered<Office.AttachmentContent>((done) => {
    item.getAttachmentContentAsync(id, done);
  });
  switch (String(format)) {
    case 'base64':
      return content;
    case 'eml':
    case 'iCalendar':
      return base64(content);
    default:
      return undefined;
  }
}

function base64(text: string): string {
  let bytes = '';
  for (const byte of new TextEncoder().encode(text)) bytes += String.fromCharCode(byte);
  return btoa(bytes);
}

/** Office's callbacks as a promise; rejects with the host's own error. */
function answered<T>(call: (done: (result: Office.AsyncResult<T>) => void) => void): Promise<T> {
  return new Promise((resolve, reject) => {
    call(({ status, value, error }) => {
      if (String(status) === 'succeeded') resolve(value);
      else reject(new Error(`${error.name}: ${error.message}`));
    });
  });
}
