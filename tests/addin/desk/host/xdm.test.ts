/** @jest-environment jsdom */
import { linkPane, type PaneCall } from '../../../../addin/desk/host/xdm.ts';

const origin = 'http://localhost';

function openLink(answer: (call: PaneCall) => unknown) {
  const sent: Record<string, unknown>[] = [];
  const problems: string[] = [];
  const pane = { postMessage: (text: string) => sent.push(JSON.parse(text) as Record<string, unknown>) };
  const link = linkPane({
    page: window,
    pane: () => pane as unknown as Window,
    conversationId: 'talk',
    answer,
    report: (problem) => problems.push(problem),
  });
  const receive = async (data: unknown, from: { source?: unknown; origin?: string } = {}) => {
    const event = new MessageEvent('message', { data, origin: from.origin ?? origin });
    Object.defineProperty(event, 'source', { value: from.source ?? pane });
    window.dispatchEvent(event);
    await new Promise((resolve) => setTimeout(resolve));
  };
  return { link, sent, problems, receive };
}

function call(fields: Record<string, unknown> = {}): string {
  return JSON.stringify({
    _messageType: 0,
    _conversationId: 'talk',
    _correlationId: 7,
    _actionType: 0,
    _actionName: 'executeMethod',
    _data: { a: 1 },
    ...fields,
  });
}

describe('the link to a pane', () => {
  it('answers a call under its number', async () => {
    const { receive, sent, link } = openLink(({ name, data }) => ({ name, data }));
    await receive(call());
    expect(sent).toEqual([
      expect.objectContaining({
        _messageType: 1,
        _correlationId: 7,
        _errorCode: 0,
        _responseType: 0,
        _data: { name: 'executeMethod', data: { a: 1 } },
      }),
    ]);
    link.close();
  });

  it.each<[string, unknown, { source?: unknown; origin?: string }]>([
    ['of another window', call(), { source: {} }],
    ['of another origin', call(), { origin: 'https://evil.example' }],
    ['of another conversation', call({ _conversationId: 'other' }), {}],
    ['that is no text', { _actionName: 'executeMethod' }, {}],
    ['that is no JSON', '{', {}],
    ['that is an answer itself', call({ _messageType: 1 }), {}],
    ['without a number', call({ _correlationId: null }), {}],
  ])('leaves a message %s unanswered', async (_what, data, from) => {
    const { receive, sent, link } = openLink(() => 'secret');
    await receive(data, from);
    expect(sent).toEqual([]);
    link.close();
  });

  it('answers with an error code when the host fails, and says why on the page', async () => {
    const { receive, sent, problems, link } = openLink(() => {
      throw new Error('unknown call');
    });
    await receive(call());
    expect(sent).toEqual([expect.objectContaining({ _errorCode: -2, _data: null })]);
    expect(problems).toEqual(['executeMethod: unknown call']);
    link.close();
  });

  it('sends events while the pane wants them, and the newest that it missed as soon as it does', async () => {
    const { receive, sent, link } = openLink(() => null);
    const events = () => sent.filter(({ _responseType }) => _responseType === 1).map(({ _data }) => _data);
    link.fire('documentSelectionChanged', 'older');
    link.fire('documentSelectionChanged', 'missed');
    link.fire('somethingElse', 'unasked');
    expect(events()).toEqual([]);
    await receive(call({ _actionType: 1, _actionName: 'DocumentSelectionChanged' }));
    expect(events()).toEqual(['missed']);
    link.fire('documentSelectionChanged', 'heard');
    await receive(call({ _actionType: 2, _actionName: 'DocumentSelectionChanged' }));
    link.fire('documentSelectionChanged', 'not wanted');
    expect(events()).toEqual(['missed', 'heard']);
    link.close();
  });
});
