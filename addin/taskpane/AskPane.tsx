import { Button, Field, MessageBar, MessageBarBody, Textarea } from '@fluentui/react-components';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { Citation } from '../../bot/contract/results.ts';
import type { Mode } from '../../bot/contract/turnEvents.ts';
import type { ShownResult } from '../api/turnView.ts';
import { useTurn, type TurnAsk, type TurnHandle } from '../api/useTurn.ts';
import { texts } from '../texts/texts.ts';
import { useApp } from '../ui/AppContext.tsx';
import { EditIcon } from '../ui/icons.ts';
import { SafeMarkdown } from '../ui/SafeMarkdown.tsx';
import { TurnAnswer } from '../ui/TurnAnswer.tsx';
import { useKept } from '../ui/useKept.ts';
import { useStack } from '../ui/useStack.ts';
import { HostNote } from './HostNote.tsx';
import { useHostAction } from './useHostAction.ts';
import { useSource, type RenderSource } from './useSource.tsx';

interface AskPaneProps {
  channel: 'word' | 'outlook';
  conversationId: string;
  label: string;
  /** Reads what the question is about, at the moment of asking. */
  readMaterials: () => Promise<NonNullable<TurnAsk['materials']>>;
  renderSource: RenderSource;
}

/** Ask: one question after another about the open document or conversation, answers with source chips. */
export function AskPane({ channel, conversationId, label, readMaterials, renderSource }: AskPaneProps) {
  const stack = useStack();
  const { api, locale } = useApp();
  const turn = useTurn(api);
  const action = useHostAction();
  const [question, setQuestion] = useKept(`${channel}.question`);
  const [past, setPast] = useState<Pick<TurnHandle, 'view' | 'ask'>[]>([]);
  const { view, ask } = turn;
  // The words stay in the field until they are answered: a refusal or a broken connection must not eat them.
  const cleared = useRef<TurnAsk | undefined>(undefined);
  useEffect(() => {
    if (view.end?.kind !== 'done' || cleared.current === ask) return;
    cleared.current = ask;
    if (question === ask?.text) setQuestion('');
  }, [view.end, ask, question, setQuestion]);
  const begin = (next: TurnAsk) => {
    if (view.phase === 'ended') setPast((all) => [...all, { view, ask }]);
    turn.start(next);
  };
  const start = () =>
    void action.run(async () => {
      const materials = await readMaterials();
      if (materials.length === 0) return texts.ask.empty;
      begin({ skill: 'ask', channel, conversationId, locale, text: question, materials });
      return '';
    });
  return (
    <div className={stack.column}>
      {past.map((old, i) => (
        <Exchange
          key={i}
          turn={{ ...turn, ...old, retry: () => old.ask && begin(old.ask) }}
          renderSource={renderSource}
          onEdit={setQuestion}
        />
      ))}
      <Exchange turn={turn} renderSource={renderSource} onEdit={setQuestion} />
      <Field label={label}>
        <Textarea
          value={question}
          dir="auto"
          rows={2}
          resize="vertical"
          placeholder={texts.ask.hint}
          onChange={(_event, { value }) => {
            setQuestion(value);
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
            event.preventDefault();
            if (question.trim() !== '' && turn.view.phase !== 'running') start();
          }}
        />
      </Field>
      <Button
        appearance="primary"
        disabledFocusable={question.trim() === '' || action.busy || turn.view.phase === 'running'}
        onClick={start}
      >
        {texts.ask.go}
      </Button>
      <HostNote action={action} />
    </div>
  );
}

interface ExchangeProps {
  turn: TurnHandle;
  renderSource: RenderSource;
  onEdit: (question: string) => void;
}

/** A question, its answer and the source that is open. */
function Exchange({ turn, renderSource, onEdit }: ExchangeProps) {
  const stack = useStack();
  const source = useSource(renderSource);
  const asked = turn.ask?.text ?? '';
  if (turn.view.phase === 'idle') return null;
  return (
    <div className={stack.tight}>
      <div className={stack.row} style={{ flexWrap: 'nowrap', alignItems: 'start' }}>
        <h2 className={stack.heading} dir="auto">
          <span className={stack.quiet}>{texts.ask.you}: </span>
          {asked}
        </h2>
        <Button
          size="small"
          appearance="subtle"
          icon={<EditIcon />}
          aria-label={texts.ask.edit}
          title={texts.ask.edit}
          onClick={() => {
            onEdit(asked);
          }}
        />
      </div>
      <TurnAnswer turn={turn} below={source.shown} onSource={source.open}>
        {(result) => askAnswer(result, turn.view.mode, source.open)}
      </TurnAnswer>
    </div>
  );
}

/** Rules say in their own words that they found nothing; a model's words need the hint. */
function askAnswer(
  result: ShownResult,
  mode: Mode | undefined,
  onSource: (citation: Citation) => void,
): ReactNode {
  if (result.kind !== 'ask') return undefined;
  const { answer, citations, abstained } = result.value;
  return (
    <>
      {abstained && mode === 'model' && (
        <MessageBar layout="multiline">
          <MessageBarBody>{texts.ask.abstained}</MessageBarBody>
        </MessageBar>
      )}
      <SafeMarkdown markdown={answer} citations={citations} onSource={onSource} />
    </>
  );
}
