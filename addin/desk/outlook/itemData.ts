import type { Message } from './mailboxApi.ts';

export interface MailboxOwner {
  readonly name: string;
  readonly address: string;
}

/** Host item type 1 is a message open for reading; permission 3 is ReadWriteItem (outlook-web-16.01.js). */
const message = 1;
const readWriteItem = 3;

/**
 * What `GetInitialData` answers and `ItemChanged` carries: the open message and its reader, in the names and numbers
 * that Outlook's web file reads.
 */
export function itemData(mail: Message, owner: MailboxOwner, itemNumber: number) {
  const sent = Date.parse(mail.date);
  return {
    itemType: message,
    permissionLevel: readWriteItem,
    hostVersion: '16.0.20000.0',
    owaView: 'ThreeColumns',
    id: mail.id,
    itemNumber,
    itemClass: 'IPM.Note',
    conversationId: mail.conversationId,
    internetMessageId: mail.messageId,
    subject: mail.subject,
    normalizedSubject: mail.subject.replace(/^\s*((re|fw|fwd|aw|wg)\s*:\s*)+/i, ''),
    from: person(mail.people.from),
    sender: person(mail.people.from),
    to: mail.people.to.map(person),
    cc: mail.people.cc.map(person),
    ...(Number.isNaN(sent) ? {} : { dateTimeCreated: sent, dateTimeModified: sent, dateTimeSent: sent }),
    attachments: mail.attachments.map(({ name, mediaType, contentBase64 }, index) => ({
      id: attachmentId(mail, index),
      name,
      contentType: mediaType ?? 'application/octet-stream',
      size: sizeOfBase64(contentBase64),
      attachmentType: 0,
      isInline: false,
    })),
    userDisplayName: owner.name,
    userEmailAddress: owner.address,
    userTimeZone: 'Eastern Standard Time',
    userProfileType: 'enterprise',
    isRead: true,
    isRestIdSupported: true,
    isFromSharedFolder: false,
    ewsUrl: '',
    restUrl: '',
    entities: {},
    filteredEntities: {},
    regExMatches: {},
    timeZoneOffsets: [],
  };
}

export function attachmentId(mail: Message, index: number): string {
  return `${mail.id}/attachment-${index}`;
}

/** Bytes that a base64 text stands for. */
function sizeOfBase64(text: string): number {
  return Math.floor((text.replace(/=+$/, '').length * 3) / 4);
}

/** Recipient type 2 is a user, response type 0 none. */
function person({ name, address }: { name: string; address: string }) {
  return { name, address, recipientType: 2, appointmentResponse: 0 };
}
