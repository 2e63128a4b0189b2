import { z } from 'zod';
import { appContext } from '../host/appContext.ts';
import type { HostAnswer } from '../host/xdm.ts';
import { attachmentId, itemData, type MailboxOwner } from './itemData.ts';
import type { Message } from './mailboxApi.ts';

/** What the desk's Outlook says it can do; npm's office.js has no proxies above 1.8 that the pane uses. */
export const outlookRequirements = {
  Mailbox: '1.8',
  /** office.js looks for this word; with it telemetry goes to the host page, without it to a server of Microsoft */
  react: '1.0',
} as const;

export interface Appointment {
  readonly subject: string;
  readonly body: string;
  readonly location: string;
  /** ms since 1970, as office.js sends them */
  readonly start: number | undefined;
  readonly end: number | undefined;
  readonly attendees: readonly string[];
}

export interface ItemNotification {
  readonly key: string;
  readonly message: string;
  /** 0 information, 1 progress, 2 error, 3 insight */
  readonly type: number;
}

export interface OutlookHostOptions {
  readonly owner: MailboxOwner;
  /** the open message, asked at each call */
  readonly current: () => Message | undefined;
  readonly onReply: (html: string, to: 'sender' | 'all') => void;
  readonly onNewMessage: (html: string) => void;
  readonly onAppointment: (appointment: Appointment) => void;
  readonly onNotifications: (notifications: readonly ItemNotification[]) => void;
}

interface MethodAnswer {
  readonly data?: unknown;
  readonly errorCode?: number;
}

/** Error codes of Office.MailboxEnums and OSF.DDA.ErrorCodeManager. */
const errors = {
  invalidAttachmentId: 9047,
  keyExists: 9017,
  keyUnknown: 9018,
  notSupported: 5001,
  noItem: 9010,
};

/** Answers the calls of a pane in Outlook, reading. Ids of methods as read from `outlook-web-16.01.js`. */
export function answerOutlookPane(options: OutlookHostOptions): HostAnswer {
  const { owner, current } = options;
  let notifications: readonly ItemNotification[] = [];

  function notify(next: readonly ItemNotification[]): MethodAnswer {
    notifications = next;
    options.onNotifications(next);
    return {};
  }

  function runMethod(id: number, params: unknown): MethodAnswer {
    const mail = current();
    switch (id) {
      case 37:
        return mail ? { data: bodyOf(mail, params) } : { errorCode: errors.noItem };
      case 150:
        return attachmentOf(mail, params);
      case 168:
        return mail ? { data: mail.headers } : { errorCode: errors.noItem };
      case 33:
        return add(notificationSchema.parse(params));
      case 35: {
        const replaced = notificationSchema.parse(params);
        return notify([...notifications.filter(({ key }) => key !== replaced.key), replaced]);
      }
      case 36: {
        const { key } = keySchema.parse(params);
        if (!notifications.some((one) => one.key === key)) return { errorCode: errors.keyUnknown };
        return notify(notifications.filter((one) => one.key !== key));
      }
      case 34:
        return { data: notifications };
      case 10:
      case 30:
      case 181:
      case 183:
        options.onReply(formSchema.parse(params).htmlBody ?? '', 'sender');
        return {};
      case 11:
      case 31:
      case 182:
      case 184:
        options.onReply(formSchema.parse(params).htmlBody ?? '', 'all');
        return {};
      case 44:
      case 178:
        options.onNewMessage(formSchema.parse(params).htmlBody ?? '');
        return {};
      case 7:
      case 177:
        options.onAppointment(readAppointment(params));
        return {};
      case 163:
        return {};
      default:
        return { errorCode: errors.notSupported };
    }
  }

  function add(added: ItemNotification): MethodAnswer {
    if (notifications.some(({ key }) => key === added.key)) return { errorCode: errors.keyExists };
    return notify([...notifications, added]);
  }

  return ({ name, data }) => {
    switch (name) {
      case 'ContextActivationManager_getAppContextAsync':
        return appContext({
          host: 'Outlook',
          documentUrl: 'https://desk.example/mail/',
          requirements: outlookRequirements,
          settings: { SettingsKey: '{}' },
          correlationId: crypto.randomUUID(),
        });
      case 'GetInitialData': {
        const mail = current();
        return mail ? itemData(mail, owner, 1) : null;
      }
      case 'ExecuteMethod': {
        const { MethodData, ApiParams } = callSchema.parse(data);
        const { errorCode, data: result } = runMethod(MethodData.DispatchId, ApiParams);
        return errorCode === undefined
          ? { wasSuccessful: true, data: result }
          : { wasSuccessful: false, error: true, errorCode };
      }
      default:
        throw new Error(`the desk's Outlook does not know the call ${name}`);
    }
  };
}

/** HostCoercionType.Html */
const html = 3;

function bodyOf(mail: Message, params: unknown): string {
  const { coercionType } = z.object({ coercionType: z.number() }).parse(params);
  if (coercionType !== html) return mail.body;
  return mail.bodyHtml ?? `<pre>${mail.body.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`)}</pre>`;
}

function attachmentOf(mail: Message | undefined, params: unknown): MethodAnswer {
  const { id } = z.object({ id: z.string() }).parse(params);
  const found = mail?.attachments.find((_attachment, index) => attachmentId(mail, index) === id);
  if (!found) return { errorCode: errors.invalidAttachmentId };
  return { data: { content: found.contentBase64, format: 'base64' } };
}

function readAppointment(params: unknown): Appointment {
  const read = appointmentSchema.parse(params);
  return {
    subject: read.subject ?? '',
    body: read.body ?? '',
    location: read.location ?? '',
    start: read.start ?? undefined,
    end: read.end ?? undefined,
    attendees: [...(read.requiredAttendees ?? []), ...(read.optionalAttendees ?? [])],
  };
}

const callSchema = z.object({
  MethodData: z.object({ DispatchId: z.number() }),
  ApiParams: z.unknown().optional(),
});
const keySchema = z.object({ key: z.string() });
const notificationSchema = z.object({ key: z.string(), message: z.string(), type: z.number() });
const formSchema = z.object({ htmlBody: z.string().nullish() });
const appointmentSchema = z.object({
  subject: z.string().nullish(),
  body: z.string().nullish(),
  location: z.string().nullish(),
  start: z.number().nullish(),
  end: z.number().nullish(),
  requiredAttendees: z.array(z.string()).nullish(),
  optionalAttendees: z.array(z.string()).nullish(),
});
