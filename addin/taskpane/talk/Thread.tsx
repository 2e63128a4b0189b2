import { Button, Field, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import type { PastTurn } from '../../api/pastTurns.ts';
import type { TurnView } from '../../api/turnView.ts';
import { useTurn, type TurnAsk } from '../../api/useTurn.ts';
import { texts } from '../../texts/texts.ts';
import { useApp } from '../../ui/AppContext.tsx';
import { useKept } from '../../ui/useKept.ts';
import { useStack } from '../../ui/useStack.ts';
import { HostNote } from '../HostNote.tsx';
import { useHostAction } from '../useHostAction.ts';
import type { RenderSource } from '../useSource.tsx';
import { Exchange } from './Exchange.tsx';
import { SayButtons } from './SayButtons.tsx';

const useStyles = makeStyles({
  log: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL },
});

interface ThreadProps {
  channel: 'word' | 'outlook';
  conversationId: string;
  label: string;
  /** Turns of an opened conversation, oldest first. */
  opened: readonly PastTurn[];
  /** Stands above the first question. */
  above?: ReactNode;
  /** Reads what a question is about; undefined: the conversation goes on with its own material. */
  readMaterials: (() => Promise<NonNullable<TurnAsk['materials']>>) | undefined;
  renderSource: RenderSource;
}

/**
 * One conversation: questions and answers, the newest at the bottom, the input right under it. The input is not pinned to
 * the window: at 400 % it would cover most of it.
 */
export function Thread(props: ThreadProps) {
  const { channel, conversationId, label, readMaterials, renderSource } = props;
  const styles = useStyles();
  const stack = useStack();
  const { api, locale, session } = useApp();
  const turn = useTurn(api);
  const action = useHostAction();
  const [question, setQuestion] = useKept(`${channel}.question`);
  const [past, setPast] = useState<PastTurn[]>([]);
  const input = useRef<HTMLDivElement>(null);
  const focusInput = () => input.current?.querySelector('textarea')?.focus();
  const { view, ask } = turn;
  const running = view.phase === 'running';
  // The words stay in the field until they are answered: a refusal or a broken connection must not eat them.
  const cleared = useRef<TurnAsk | undefined>(undefined);
  useEffect(() => {
    if (view.end?.kind !== 'done' || cleared.current === ask) return;
    cleared.current = ask;
    if (question === ask?.text) setQuestion('');
  }, [view.end, ask, question, setQuestion]);
  const root = useRef<HTMLDivElement>(null);
  const newest = useRef<HTMLDivElement>(null);
  const { phase } = view;
  // The question shows at once, the answer from its beginning; nobody is pulled away from elsewhere.
  useEffect(() => {
    if (phase === 'idle' || root.current?.contains(document.activeElement) !== true) return;
    intoView(newest.current, phase === 'running' ? 'nearest' : 'start');
  }, [phase]);
  const begin = (next: TurnAsk) => {
    if (view.phase === 'ended' && ask !== undefined) setPast((all) => [...all, { view, ask }]);
    turn.start(next);
  };
  const say = (text: string) =>
    void action.run(async () => {
      const materials = await readMaterials?.();
      const more = materials === undefined ? {} : { materials };
      begin({ skill: 'ask', channel, conversationId, locale, text, ...more });
      return '';
    });
  const edit = (text: string) => {
    setQuestion(text);
    focusInput();
  };
  const sendByEnter = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    if (question.trim() !== '' && !action.busy && !running) say(question);
  };
  const shared = { renderSource, onEdit: edit };
  const suggested = suggestionsOf(view);
  return (
    <div ref={root} className={stack.column}>
      <div role="log" aria-live="off" aria-label={texts.talk.conversation} className={styles.log}>
        {props.above}
        {[...props.opened, ...past].map((old, i) => (
          <Exchange
            // Counted from where the opened ones end: earlier turns come before them, and what is open in one stays in it.
            key={i - props.opened.length}
            turn={{
              ...turn,
              ...old,
              retry: () => {
                begin(old.ask);
              },
            }}
            {...shared}
          />
        ))}
        <div ref={newest}>
          <Exchange turn={turn} {...shared} />
        </div>
      </div>
      {(view.end?.kind === 'done' || (view.phase === 'idle' && props.opened.length > 0)) && (
        <SayButtons
          label={texts.talk.suggestions}
          says={suggested ?? texts.talk.followUps[session.mode]}
          disabled={action.busy}
          onSay={(text) => {
            focusInput();
            say(text);
          }}
        />
      )}
      <div ref={input} className={stack.column}>
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
            onKeyDown={sendByEnter}
          />
        </Field>
        <Button
          appearance="primary"
          disabledFocusable={question.trim() === '' || action.busy || running}
          onClick={() => {
            say(question);
          }}
        >
          {texts.ask.go}
        </Button>
        <HostNote action={action} />
      </div>
    </div>
  );
}

/** What leads on from an answer that the assistant gave itself; undefined when follow-ups fit better. */
function suggestionsOf({ result }: TurnView): readonly string[] | undefined {
  const own = result?.kind === 'ask' ? result.value.suggestions : undefined;
  return own === undefined || own.length === 0 ? undefined : own;
}

/** Not every environment has a layout to scroll. */
function intoView(element: HTMLElement | null, block: ScrollLogicalPosition): void {
  if (element !== null && 'scrollIntoView' in element) element.scrollIntoView({ block });
}
