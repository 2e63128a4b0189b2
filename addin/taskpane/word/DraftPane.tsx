import { Button, Field, Textarea } from '@fluentui/react-components';
import { useId, useState } from 'react';
import type { ShownResult, TurnView } from '../../api/turnView.ts';
import { useTurn } from '../../api/useTurn.ts';
import type { DocumentHost } from '../../hosts/documentHost.ts';
import { texts } from '../../texts/texts.ts';
import { useApp } from '../../ui/AppContext.tsx';
import { TurnAnswer } from '../../ui/TurnAnswer.tsx';
import { useKept } from '../../ui/useKept.ts';
import { useStack } from '../../ui/useStack.ts';
import { ChipChoice } from '../ChipChoice.tsx';
import { Choice } from '../Choice.tsx';
import { draftBlocks } from '../draftBlocks.ts';
import { HostNote } from '../HostNote.tsx';
import { NeedsModel } from '../NeedsModel.tsx';
import { SayButtons } from '../talk/SayButtons.tsx';
import { useHostAction } from '../useHostAction.ts';
import { useVersions } from '../useVersions.ts';
import { VersionChoice } from '../VersionChoice.tsx';
import { WritingPreview } from '../WritingPreview.tsx';

type Kind = keyof typeof texts.draft.kinds;
type Audience = keyof typeof texts.draft.audiences;
type Length = keyof typeof texts.draft.lengths;

/** Draft: what, for whom, which kind, how long; a preview; then into the document by a click. */
export function DraftPane({ document, conversationId }: { document: DocumentHost; conversationId: string }) {
  const stack = useStack();
  const { api, locale, session } = useApp();
  const whyOff = useId();
  const live = useTurn(api);
  const versions = useVersions(live);
  const { turn } = versions;
  const action = useHostAction();
  const [brief, setBrief] = useKept('draft.brief');
  const [kind, setKind] = useState<Kind>('memo');
  const [audience, setAudience] = useState<Audience>('colleagues');
  const [length, setLength] = useState<Length>('medium');
  const start = () => {
    const options = { kind, audience, length };
    turn.start({ skill: 'draft', channel: 'word', conversationId, locale, text: brief, options });
  };
  const change = (text: string) => {
    turn.start({ skill: 'ask', channel: 'word', conversationId, locale, text });
  };
  const insert = (place: 'cursor' | 'selection') =>
    action.run(async () => {
      const { tracked } = await document.insertDraft(draftBlocks(markdownOf(turn.view)), place);
      return tracked ? texts.draft.inserted : texts.draft.insertedUntracked;
    });
  const findPlaceholder = (text: string) =>
    void action.run(async () => ((await document.selectPassage(text)) ? '' : texts.sources.gone));
  const preview = (result: ShownResult) =>
    result.kind === 'writing' ? (
      <WritingPreview writing={result.value} onPlaceholder={findPlaceholder} />
    ) : undefined;
  const usable = turn.view.phase === 'ended' && markdownOf(turn.view) !== '';
  const buttons = (
    <>
      <div className={stack.row}>
        <Button appearance="primary" disabledFocusable={action.busy} onClick={() => void insert('cursor')}>
          {texts.draft.insert}
        </Button>
        <Button disabledFocusable={action.busy} onClick={() => void insert('selection')}>
          {texts.draft.replace}
        </Button>
      </div>
      {versions.isNewest && turn.view.end?.kind === 'done' && (
        <SayButtons
          label={texts.talk.change}
          says={texts.talk.changes[session.mode]}
          disabled={action.busy}
          onSay={change}
        />
      )}
      <HostNote action={action} />
    </>
  );
  return (
    <div className={stack.column}>
      <Field label={texts.draft.brief}>
        <Textarea
          value={brief}
          dir="auto"
          rows={3}
          resize="vertical"
          placeholder={texts.draft.briefHint}
          onChange={(_event, { value }) => {
            setBrief(value);
          }}
        />
      </Field>
      <ChipChoice
        label={texts.draft.kind}
        options={texts.draft.kinds}
        value={kind}
        onChange={setKind}
        isOff={(key) => session.mode === 'basic' && key === 'freeText'}
        offReason={whyOff}
      />
      <div className={stack.fields}>
        <Choice
          label={texts.draft.audience}
          options={texts.draft.audiences}
          value={audience}
          onChange={setAudience}
        />
        <Choice
          label={texts.draft.length}
          options={texts.draft.lengths}
          value={length}
          onChange={setLength}
        />
      </div>
      <Button
        appearance="primary"
        disabledFocusable={brief.trim() === '' || turn.view.phase === 'running'}
        onClick={start}
      >
        {texts.draft.go}
      </Button>
      {session.mode === 'basic' && (
        <NeedsModel id={whyOff} what={texts.needsModel.off} why={texts.needsModel.none} />
      )}
      <VersionChoice versions={versions} name={texts.talk.draft} />
      <TurnAnswer turn={turn} copyOf={markdownOf} below={usable && buttons}>
        {preview}
      </TurnAnswer>
    </div>
  );
}

/** The draft's Markdown: the finished one, or what had arrived when it was stopped. */
function markdownOf({ result, text }: TurnView): string {
  return result?.kind === 'writing' ? result.value.markdown : text;
}
