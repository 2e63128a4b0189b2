import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { TurnView } from '../../api/turnView.ts';
import { useTurn, type TurnAsk } from '../../api/useTurn.ts';
import { texts } from '../../texts/texts.ts';
import { useApp } from '../../ui/AppContext.tsx';
import { TurnAnswer } from '../../ui/TurnAnswer.tsx';
import { useStack } from '../../ui/useStack.ts';
import { Choice } from '../Choice.tsx';
import { HostNote } from '../HostNote.tsx';
import { pointsAsText, SummaryPoints } from '../SummaryPoints.tsx';
import { useHostAction } from '../useHostAction.ts';
import { useSource, type RenderSource } from '../useSource.tsx';

type Length = keyof typeof texts.draft.lengths;

interface DocumentSummaryPaneProps {
  conversationId: string;
  readMaterials: () => Promise<NonNullable<TurnAsk['materials']>>;
  renderSource: RenderSource;
}

/** Summary: the main points of the whole document, each tied to its passage. */
export function DocumentSummaryPane({
  conversationId,
  readMaterials,
  renderSource,
}: DocumentSummaryPaneProps) {
  const stack = useStack();
  const { api, locale } = useApp();
  const turn = useTurn(api);
  const action = useHostAction();
  const source = useSource(renderSource);
  const [length, setLength] = useState<Length>('medium');
  const start = () =>
    void action.run(async () => {
      const materials = await readMaterials();
      if (materials.length === 0) return texts.ask.empty;
      const options = { length };
      turn.start({ skill: 'summarize', channel: 'word', conversationId, locale, options, materials });
      return '';
    });
  return (
    <div className={stack.column}>
      <p style={{ margin: 0 }}>{texts.summary.documentText}</p>
      <Choice
        label={texts.summary.length}
        options={texts.draft.lengths}
        value={length}
        onChange={setLength}
      />
      <Button
        appearance="primary"
        disabledFocusable={action.busy || turn.view.phase === 'running'}
        onClick={start}
      >
        {texts.summary.documentGo}
      </Button>
      <TurnAnswer turn={turn} below={source.shown} onSource={source.open} copyOf={copyOf}>
        {(result) =>
          result.kind === 'summary' ? (
            <SummaryPoints summary={result.value} onSource={source.open} />
          ) : undefined
        }
      </TurnAnswer>
      <HostNote action={action} />
    </div>
  );
}

function copyOf({ result, text }: TurnView): string {
  return result?.kind === 'summary' ? pointsAsText(result.value) : text;
}
