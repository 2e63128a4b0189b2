import { streamInfoSchema, type OutboundActivity } from '../../../../bot/dev/connector/activity.ts';
import { limitsInForce, teamsLimits } from '../../../../bot/dev/connector/limits.ts';
import { judgeStream, type StreamState } from '../../../../bot/dev/connector/streamRules.ts';

const open: StreamState = {
  ...{ id: 's-1', startedAt: 0, lastAt: 2_000, lastSequence: 2, text: 'A brown fox', state: 'open' },
};

interface Case {
  activity?: Partial<OutboundActivity>;
  info?: Record<string, unknown>;
  stream?: Partial<StreamState>;
  personal?: boolean;
  otherOpen?: boolean;
  now?: number;
}

function judge({ activity, info, stream, personal = true, otherOpen = false, now = 4_000 }: Case): string {
  const parsed = streamInfoSchema.parse({ type: 'streaminfo', streamSequence: 1, ...info });
  const verdict = judgeStream({
    activity: { type: 'typing', text: 'A brown fox jumps', ...activity },
    info: parsed,
    stream: stream === undefined ? undefined : { ...open, ...stream },
    ...{ personal, otherOpen, now, limits: limitsInForce() },
  });
  return verdict.kind === 'refused' ? `${verdict.status} ${verdict.message}` : verdict.kind;
}

const next = { streamId: 's-1', streamSequence: 3, streamType: 'streaming' };
const final = { streamId: 's-1', streamSequence: undefined, streamType: 'final' };
const label = { type: 'https://schema.org/Message', additionalType: ['AIGeneratedContent'] };

describe('a streaming request that keeps the rules', () => {
  it.each<[string, Case, string]>([
    ['starts with a status line', { info: { streamType: 'informative' } }, 'start'],
    ['starts with text', {}, 'start'],
    ['goes on', { info: next, stream: {} }, 'continue'],
    ['goes on with a gap in the numbers', { info: { ...next, streamSequence: 9 }, stream: {} }, 'continue'],
    ['ends', { info: final, stream: {}, activity: { type: 'message' } }, 'final'],
    [
      'ends with label and card',
      { info: final, stream: {}, activity: { type: 'message', entities: [label] } },
      'final',
    ],
    [
      'ends right after an update',
      { info: final, stream: { lastAt: 3_999 }, activity: { type: 'message' } },
      'final',
    ],
  ])('%s', (_name, request, verdict) => {
    expect(judge(request)).toBe(verdict);
  });
});

describe('a streaming request that breaks a rule', () => {
  it.each<[string, Case, string]>([
    ['in a group', { personal: false }, '403 Content stream is not allowed'],
    ['beside another stream', { otherOpen: true }, '403 Content stream is not allowed'],
    [
      'starting at 2',
      { info: { streamSequence: 2 } },
      '400 Start streaming activities should have streamSequence 1',
    ],
    ['without a number', { info: { streamSequence: undefined } }, '400 streamSequence is required'],
    ['without text', { activity: { text: '' } }, '400 Start streaming activities should include text'],
    ['with an unknown id', { info: next }, '400 Unknown streamId'],
    [
      'as a message before the end',
      { activity: { type: 'message' } },
      '400 Only start streaming and continue streaming types are allowed as a typing activity',
    ],
    ['ending as typing', { info: final, stream: {} }, '400 The final streaming activity must be a message'],
    [
      'ending with a number',
      { info: { ...final, streamSequence: 3 }, stream: {}, activity: { type: 'message' } },
      '400 streamSequence must not be set on the final',
    ],
    [
      'with other text than before',
      { info: next, stream: {}, activity: { text: 'A hello' } },
      '403 Request streamed content should contain the previously streamed content',
    ],
    [
      'ending with other text',
      { info: final, stream: {}, activity: { type: 'message', text: 'Sorry' } },
      '403 Request streamed content should contain the previously streamed content',
    ],
    [
      'with a number that does not rise',
      { info: { ...next, streamSequence: 2 }, stream: {} },
      '202 PreCondition failed exception when processing streaming activity.',
    ],
    ['within a second', { info: next, stream: { lastAt: 3_500 } }, '429 API calls quota exceeded'],
    [
      'with a long status line',
      { info: { streamType: 'informative' }, activity: { text: 'x'.repeat(1_001) } },
      '400 Informative text is too long',
    ],
    [
      'with an attachment too early',
      { activity: { attachments: [{ contentType: 'a/b' }] } },
      '400 Attachments are for the final message',
    ],
    [
      'with the label too early',
      { activity: { entities: [label] } },
      '400 The AI label is for the final message',
    ],
    [
      'with feedback too early',
      { activity: { channelData: { feedbackLoop: { type: 'default' } } } },
      '400 Feedback is for the final message',
    ],
    [
      'after two minutes',
      { info: final, stream: {}, activity: { type: 'message' }, now: 120_001 },
      '403 Content stream finished due to exceeded streaming time.',
    ],
    [
      'after the end',
      { info: next, stream: { state: 'completed' } },
      '403 Content stream is not allowed on an already completed streamed message',
    ],
    ['after stop', { info: next, stream: { state: 'stopped' } }, '403 Content stream was canceled by user'],
    ['over 100 KB', { activity: { text: 'x'.repeat(50_001) } }, '403 Message size too large'],
  ])('%s is refused', (_name, request, verdict) => {
    expect(judge(request)).toBe(verdict);
  });
});

it('every limit names the page it comes from', () => {
  for (const { source } of Object.values(teamsLimits))
    expect(source).toMatch(/^https:\/\/learn\.microsoft\.com\//);
});
