import type { Activity } from './activity.ts';
import type { Conversation, Member } from './conversations.ts';

export const bot = { id: '28:00000000-0000-0000-0000-0000000000b0', name: 'Commonwealth Assistant' } as const;
export const tenantId = '00000000-0000-4000-8000-00000000c0de';

export interface Surroundings {
  conversation: Conversation;
  from: Member;
  serviceUrl: string;
  now: number;
  id: string;
  /** Root message of a channel thread. */
  threadId?: string;
}

/** What every activity that Teams sends carries, whatever its type. */
export function envelope(type: string, surroundings: Surroundings): Activity {
  const { conversation, from, serviceUrl, now, id, threadId } = surroundings;
  return {
    type,
    id,
    timestamp: new Date(now).toISOString(),
    localTimezone: 'America/New_York',
    serviceUrl,
    channelId: 'msteams',
    locale: 'en-US',
    from: { id: from.id, name: from.name, aadObjectId: from.objectId },
    recipient: { ...bot },
    conversation: {
      conversationType: conversation.kind,
      tenantId,
      id: threadId === undefined ? conversation.id : `${conversation.id};messageid=${threadId}`,
      ...(conversation.kind === 'personal' ? {} : { isGroup: true, name: conversation.name }),
    },
    entities: [
      { type: 'clientInfo', locale: 'en-US', country: 'US', platform: 'Web', timezone: 'America/New_York' },
    ],
    channelData: channelDataOf(conversation),
  };
}

export interface MessageInput {
  text: string;
  mention: boolean;
  files: { name: string; downloadUrl: string; uniqueId: string }[];
  replyToId?: string | undefined;
  value?: unknown;
}

/** A person's message, with the HTML copy, mention and file attachments that Teams adds. */
export function messageActivity(input: MessageInput, surroundings: Surroundings): Activity {
  const base = envelope('message', surroundings);
  const mentionText = `<at>${bot.name}</at>`;
  const text = input.mention ? `${mentionText} ${input.text}` : input.text;
  const mentions = input.mention ? [{ type: 'mention', mentioned: { ...bot }, text: mentionText }] : [];
  const html = escapeHtml(input.text).replaceAll('\n', '<br>');
  const mentionHtml = input.mention
    ? `<span itemscope itemtype="http://schema.skype.com/Mention" itemid="0">${bot.name}</span>&nbsp;`
    : '';
  return {
    ...base,
    text,
    textFormat: 'plain',
    ...(input.replyToId === undefined ? {} : { replyToId: input.replyToId }),
    ...(input.value === undefined ? {} : { value: input.value }),
    attachments: [
      { contentType: 'text/html', content: `<p>${mentionHtml}${html}</p>` },
      ...input.files.map(fileAttachment),
    ],
    entities: [...(base['entities'] as unknown[]), ...mentions],
  };
}

function fileAttachment({ name, downloadUrl, uniqueId }: MessageInput['files'][number]) {
  return {
    contentType: 'application/vnd.microsoft.teams.file.download.info',
    contentUrl: downloadUrl,
    name,
    content: { downloadUrl, uniqueId, fileType: name.split('.').pop() ?? '' },
  };
}

function channelDataOf(conversation: Conversation): Record<string, unknown> {
  const tenant = { tenant: { id: tenantId } };
  if (conversation.kind !== 'channel') return tenant;
  return {
    ...tenant,
    teamsChannelId: conversation.id,
    teamsTeamId: conversation.id,
    channel: { id: conversation.id, name: conversation.name },
    team: { id: conversation.id, name: conversation.name },
  };
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
