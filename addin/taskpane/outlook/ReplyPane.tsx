import { Button, Field, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import type { TurnView } from '../../api/turnView.ts';
import { useTurn } from '../../api/useTurn.ts';
import type { MailHost, MailItem } from '../../hosts/mailHost.ts';
import { texts } from '../../texts/texts.ts';
import { useApp } from '../../ui/AppContext.tsx';
import { TurnAnswer } from '../../ui/TurnAnswer.tsx';
import { useKept } from '../../ui/useKept.ts';
import { useStack } from '../../ui/useStack.ts';
import { blocksToHtml } from '../blockText.ts';
import { Choice } from '../Choice.tsx';
import { draftBlocks } from '../draftBlocks.ts';
import { HostNote } from '../HostNote.tsx';
import { SayButtons } from '../talk/SayButtons.tsx';
import { useHostAction } from '../useHostAction.ts';
import { useVersions } from '../useVersions.ts';
import { VersionChoice } from '../VersionChoice.tsx';
import { WritingPreview } from '../WritingPreview.tsx';
import type { MailMaterial } from './mailMaterial.ts';

type Stance = keyof typeof texts.reply.stances;
type Tone = keyof typeof texts.reply.tones;

interface ReplyPaneProps {
  mail: MailHost;
  item: MailItem;
  conversationId: string;
  readMaterials: () => Promise<MailMaterial[]>;
}

/** Reply: stance, tone, a few words; a preview; then Outlook's own reply form. Nothing is sent from here. */
export function ReplyPane({ mail, item, conversationId, readMaterials }: ReplyPaneProps) {
  const stack = useStack();
  const { api, locale, session } = useApp();
  const versions = useVersions(useTurn(api));
  const { turn } = versions;
  const action = useHostAction();
  const [intent, setIntent] = useKept(`reply.${item.id}`);
  const [stance, setStance] = useState<Stance>('agree');
  const [tone, setTone] = useState<Tone>('neutral');
  const start = () =>
    void action.run(async () => {
      const materials = await readMaterials();
      const options = { stance, tone };
      turn.start({
        skill: 'reply',
        channel: 'outlook',
        conversationId,
        locale,
        text: intent,
        options,
        materials,
      });
      return '';
    });
  const open = (to: 'sender' | 'all') =>
    void action.run(async () => {
      const outcome = await mail.openReply(blocksToHtml(draftBlocks(markdownOf(turn.view))), to);
      return outcome === 'opened' ? texts.reply.opened : texts.reply.tooLong;
    });
  const usable = turn.view.phase === 'ended' && markdownOf(turn.view) !== '';
  const change = (text: string) => {
    turn.start({ skill: 'ask', channel: 'outlook', conversationId, locale, text });
  };
  const buttons = (
    <>
      <div className={stack.row}>
        <Button
          appearance="primary"
          onClick={() => {
            open('sender');
          }}
        >
          {texts.reply.open}
        </Button>
        <Button
          onClick={() => {
            open('all');
          }}
        >
          {texts.reply.openAll}
        </Button>
      </div>
      {versions.isNewest && turn.view.end?.kind === 'done' && (
        <SayButtons
          label={texts.talk.change}
          says={texts.talk.replyChanges[session.mode]}
          disabled={action.busy}
          onSay={change}
        />
      )}
    </>
  );
  return (
    <div className={stack.column}>
      <div className={stack.fields}>
        <Choice
          label={texts.reply.stance}
          options={texts.reply.stances}
          value={stance}
          onChange={setStance}
        />
        <Choice label={texts.reply.tone} options={texts.reply.tones} value={tone} onChange={setTone} />
      </div>
      <Field label={texts.reply.intent}>
        <Textarea
          value={intent}
          dir="auto"
          rows={2}
          resize="vertical"
          placeholder={texts.reply.intentHint}
          onChange={(_event, { value }) => {
            setIntent(value);
          }}
        />
      </Field>
      <Button
        appearance="primary"
        disabledFocusable={action.busy || turn.view.phase === 'running'}
        onClick={start}
      >
        {texts.reply.go}
      </Button>
      <VersionChoice versions={versions} name={texts.talk.reply} />
      <TurnAnswer turn={turn} copyOf={markdownOf} below={usable && buttons}>
        {(result) => (result.kind === 'writing' ? <WritingPreview writing={result.value} /> : undefined)}
      </TurnAnswer>
      <HostNote action={action} />
    </div>
  );
}

function markdownOf({ result, text }: TurnView): string {
  return result?.kind === 'writing' ? result.value.markdown : text;
}
