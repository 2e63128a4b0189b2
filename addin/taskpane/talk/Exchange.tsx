import { Button, MessageBar, MessageBarBody } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Citation } from '../../../bot/contract/results.ts';
import type { Mode } from '../../../bot/contract/turnEvents.ts';
import type { ShownResult } from '../../api/turnView.ts';
import type { TurnHandle } from '../../api/useTurn.ts';
import { texts } from '../../texts/texts.ts';
import { EditIcon } from '../../ui/icons.ts';
import { SafeMarkdown } from '../../ui/SafeMarkdown.tsx';
import { TurnAnswer } from '../../ui/TurnAnswer.tsx';
import { useStack } from '../../ui/useStack.ts';
import { useSource, type RenderSource } from '../useSource.tsx';

interface ExchangeProps {
  turn: TurnHandle;
  renderSource: RenderSource;
  onEdit: (question: string) => void;
}

/** A question, its answer and the source that is open. */
export function Exchange({ turn, renderSource, onEdit }: ExchangeProps) {
  const stack = useStack();
  const source = useSource(renderSource);
  const { view, ask } = turn;
  const asked = ask?.text ?? '';
  if (view.phase === 'idle') return null;
  return (
    <div className={stack.tight}>
      <div className={stack.row} style={{ flexWrap: 'nowrap', alignItems: 'start' }}>
        <h2 className={stack.heading} dir="auto" style={{ overflowWrap: 'anywhere' }}>
          <span className={stack.quiet}>{texts.ask.you}: </span>
          {asked === '' && view.skill !== undefined ? texts.skills[view.skill] : asked}
        </h2>
        {asked !== '' && (
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
        )}
      </div>
      <TurnAnswer turn={turn} below={source.shown} onSource={source.open}>
        {(result) => askAnswer(result, view.mode, source.open)}
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
