import { isAiLabel, type OutboundActivity, type StreamInfo } from './activity.ts';
import type { Limits } from './limits.ts';

/** A stream as the connector remembers it. */
export interface StreamState {
  id: string;
  startedAt: number;
  lastAt: number;
  lastSequence: number;
  /** Text shown so far; informative texts do not count. */
  text: string;
  state: 'open' | 'stopped' | 'completed';
}

export interface StreamRequest {
  activity: OutboundActivity;
  info: StreamInfo;
  /** The stream that `info.streamId` names, if there is one. */
  stream: StreamState | undefined;
  personal: boolean;
  /** Another stream of this chat is open. */
  otherOpen: boolean;
  now: number;
  limits: Limits;
}

export type StreamVerdict =
  | { kind: 'start' | 'continue' | 'final' }
  /** `violation` false: the bot could not know yet (the person pressed stop). */
  | { kind: 'refused'; status: number; code: string; message: string; violation: boolean };

/** Judges one streaming request by https://learn.microsoft.com/microsoftteams/platform/bots/streaming-ux. */
export function judgeStream(request: StreamRequest): StreamVerdict {
  const { activity, info, stream, now, limits } = request;
  if (!request.personal) return forbidden('Content stream is not allowed');
  const malformed = whatIsMalformed(activity, info, limits);
  if (malformed !== undefined) return refused(400, 'BadRequest', malformed);
  if (info.streamId === undefined) return judgeStart(request);
  if (stream === undefined) return refused(400, 'BadRequest', 'Unknown streamId');
  if (stream.state === 'stopped') {
    return { ...forbidden('Content stream was canceled by user'), violation: false };
  }
  if (stream.state === 'completed') {
    return forbidden('Content stream is not allowed on an already completed streamed message');
  }
  if (now - stream.startedAt > limits.streamMs) {
    return forbidden('Content stream finished due to exceeded streaming time.');
  }
  if (isTooLarge(activity.text ?? '', limits)) return forbidden('Message size too large');
  if (info.streamType !== 'informative' && !(activity.text ?? '').includes(stream.text)) {
    return forbidden('Request streamed content should contain the previously streamed content');
  }
  if (info.streamType === 'final') return { kind: 'final' };
  if (now - stream.lastAt < 1_000 / limits.streamUpdatesPerSecond) {
    return refused(429, 'TooManyRequests', 'API calls quota exceeded');
  }
  if ((info.streamSequence ?? 0) <= stream.lastSequence) {
    return refused(
      202,
      'ContentStreamSequenceOrderPreConditionFailed',
      'PreCondition failed exception when processing streaming activity.',
    );
  }
  return { kind: 'continue' };
}

export function isTooLarge(text: string, limits: Limits): boolean {
  return text.length * 2 > limits.messageBytes;
}

function judgeStart({ activity, info, otherOpen, limits }: StreamRequest): StreamVerdict {
  if (info.streamType === 'final') return refused(400, 'BadRequest', 'A final needs the streamId');
  if (info.streamSequence !== 1) {
    return refused(400, 'BadRequest', 'Start streaming activities should have streamSequence 1');
  }
  // "Teams supports only one concurrent streaming response per chat": the page gives no message of its own.
  if (otherOpen) return forbidden('Content stream is not allowed');
  if (isTooLarge(activity.text ?? '', limits)) return forbidden('Message size too large');
  return { kind: 'start' };
}

function whatIsMalformed(activity: OutboundActivity, info: StreamInfo, limits: Limits): string | undefined {
  const final = info.streamType === 'final';
  if (final !== (activity.type === 'message')) {
    return final
      ? 'The final streaming activity must be a message'
      : 'Only start streaming and continue streaming types are allowed as a typing activity';
  }
  if ((activity.text ?? '') === '' && !(final && (activity.attachments ?? []).length > 0)) {
    return 'Start streaming activities should include text';
  }
  if (final)
    return info.streamSequence === undefined ? undefined : 'streamSequence must not be set on the final';
  if (info.streamSequence === undefined) return 'streamSequence is required';
  if ((activity.attachments ?? []).length > 0) return 'Attachments are for the final message';
  if ((activity.entities ?? []).some((entity) => isAiLabel(entity) && 'additionalType' in entity)) {
    return 'The AI label is for the final message';
  }
  if (activity.channelData?.['feedbackLoop'] !== undefined) return 'Feedback is for the final message';
  if (info.streamType === 'informative' && (activity.text ?? '').length > limits.informativeCharacters) {
    return 'Informative text is too long';
  }
  return undefined;
}

function forbidden(message: string) {
  return refused(403, 'ContentStreamNotAllowed', message);
}

function refused(status: number, code: string, message: string) {
  return { kind: 'refused', status, code, message, violation: true } as const;
}
