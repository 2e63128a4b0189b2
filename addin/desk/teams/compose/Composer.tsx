import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  Text,
  Textarea,
  ToggleButton,
  tokens,
} from '@fluentui/react-components';
import { Mention20Regular, Send20Filled } from '@fluentui/react-icons';
import type { KeyboardEvent } from 'react';
import { deskTexts } from '../../texts.ts';
import type { ChatMessage } from '../chat/message.ts';
import type { RoomKind } from '../connectorApi.ts';
import { AttachMenu } from './AttachMenu.tsx';
import { PendingList, type PendingItem } from './PendingList.tsx';
import type { ComposerState } from './useComposer.ts';

export type ComposerProps = {
  kind: RoomKind;
  composer: ComposerState;
  replyTo: ChatMessage | undefined;
  onNoReply: () => void;
};

/** Where a message is written. Enter sends, Shift+Enter begins a line; what is typed stays until it is sent. */
export function Composer({ kind, composer, replyTo, onNoReply }: ComposerProps) {
  const styles = useStyles();
  const texts = deskTexts.teams;
  const { text, files, problem, isSending, mentions } = composer;

  function onKeyDown(event: KeyboardEvent): void {
    // While an input method composes a character, Enter ends the character and not the message.
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    composer.submit();
  }

  return (
    <div className={styles.frame}>
      {problem !== undefined && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>{problem.text}</MessageBarTitle> {problem.next}
          </MessageBarBody>
        </MessageBar>
      )}
      <PendingList items={pendingItems(composer, replyTo, onNoReply)} />
      {kind !== 'personal' && (
        <Text size={200} className={styles.hint}>
          {files.length > 0 ? texts.filesHint : texts.mentionHint}
        </Text>
      )}
      <div className={styles.row}>
        <Textarea
          className={styles.text}
          textarea={{ className: styles.input }}
          aria-label={texts.compose[kind]}
          placeholder={texts.compose[kind]}
          value={text}
          rows={Math.min(8, Math.max(1, text.split('\n').length))}
          onKeyDown={onKeyDown}
          onChange={(_event, data) => {
            composer.setText(data.value);
          }}
        />
        {kind !== 'personal' && (
          <ToggleButton
            appearance="subtle"
            checked={mentions}
            icon={<Mention20Regular />}
            aria-label={texts.mention}
            onClick={composer.toggleMention}
          />
        )}
        <AttachMenu onFiles={composer.addFiles} onSample={composer.addSample} />
        <Button
          appearance="primary"
          icon={<Send20Filled />}
          aria-label={texts.send}
          disabled={isSending || (text.trim() === '' && files.length === 0)}
          onClick={composer.submit}
        />
      </div>
    </div>
  );
}

function pendingItems(
  { files, removeFile }: ComposerState,
  replyTo: ChatMessage | undefined,
  onNoReply: () => void,
): PendingItem[] {
  const items = files.map(({ key, name }) => ({
    key,
    text: name,
    onRemove: () => {
      removeFile(key);
    },
  }));
  if (replyTo === undefined) return items;
  return [{ key: 'reply', text: deskTexts.teams.replyingTo(replyTo.text), onRemove: onNoReply }, ...items];
}

const useStyles = makeStyles({
  frame: {
    display: 'flex',
    flexDirection: 'column',
    gap: '6px',
    padding: '8px 16px 16px',
    backgroundColor: tokens.colorNeutralBackground3,
  },
  hint: { color: tokens.colorNeutralForeground2 },
  row: { display: 'flex', alignItems: 'flex-end', gap: '4px' },
  text: { flexGrow: 1, minWidth: 0 },
  input: { minHeight: '32px', maxHeight: '40vh' },
});
