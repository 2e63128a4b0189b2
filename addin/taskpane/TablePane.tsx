import { Button, Field, Textarea } from '@fluentui/react-components';
import type { Citation } from '../../bot/contract/results.ts';
import { useTurn, type TurnAsk } from '../api/useTurn.ts';
import { texts } from '../texts/texts.ts';
import { useApp } from '../ui/AppContext.tsx';
import { TurnAnswer } from '../ui/TurnAnswer.tsx';
import { useKept } from '../ui/useKept.ts';
import { useStack } from '../ui/useStack.ts';
import { HostNote } from './HostNote.tsx';
import { QuotedSource } from './QuotedSource.tsx';
import { useHostAction } from './useHostAction.ts';
import { useSource } from './useSource.tsx';

export interface TablePaneProps {
  channel: 'word' | 'outlook';
  conversationId: string;
  /** Reads the tables that stand here; empty when there are none. */
  readTables: () => Promise<NonNullable<TurnAsk['materials']>>;
}

/** Tables: what a table says, or the answer to a question about it, each figure with its cells. */
export function TablePane({ channel, conversationId, readTables }: TablePaneProps) {
  const stack = useStack();
  const { api, locale } = useApp();
  const turn = useTurn(api);
  const action = useHostAction();
  const source = useSource(showCells);
  const [question, setQuestion] = useKept(`${channel}.tableQuestion`);
  const [pasted, setPasted] = useKept(`${channel}.pastedTable`);
  const start = () =>
    void action.run(async () => {
      const materials =
        pasted.trim() === ''
          ? await readTables()
          : [{ kind: 'selection' as const, id: 'pastedTable', text: pasted }];
      if (materials.length === 0) return channel === 'word' ? texts.table.none : texts.table.noneInMail;
      turn.start({ skill: 'summarizeTable', channel, conversationId, locale, text: question, materials });
      return '';
    });
  return (
    <div className={stack.column}>
      <p style={{ margin: 0 }}>{channel === 'word' ? texts.table.text : texts.table.mailText}</p>
      <Field label={texts.table.question}>
        <Textarea
          value={question}
          dir="auto"
          rows={2}
          resize="vertical"
          placeholder={texts.table.questionHint}
          onChange={(_event, { value }) => {
            setQuestion(value);
          }}
        />
      </Field>
      <Button
        appearance="primary"
        disabledFocusable={action.busy || turn.view.phase === 'running'}
        onClick={start}
      >
        {question.trim() === '' ? texts.table.go : texts.table.ask}
      </Button>
      <TurnAnswer turn={turn} below={source.shown} onSource={source.open} />
      <HostNote action={action} />
      <Field label={texts.table.paste}>
        <Textarea
          value={pasted}
          dir="auto"
          rows={2}
          resize="vertical"
          placeholder={texts.table.pasteHint}
          onChange={(_event, { value }) => {
            setPasted(value);
          }}
        />
      </Field>
    </div>
  );
}

/** The cells that a figure was computed from: they are in a file or scattered, so there is no passage to select. */
function showCells(citation: Citation, close: () => void) {
  return <QuotedSource citation={citation} label={texts.table.source} onClose={close} />;
}
