import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Textarea,
} from '@fluentui/react-components';
import { MoreHorizontal16Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import { describeFailure } from '../../shared/useLoaded.ts';
import { deskTexts } from '../../texts.ts';
import type { ChatMessage } from './message.ts';
import { useRoomActions } from './RoomActions.tsx';

/** Edit and delete of one's own message. */
export function OwnMessageMenu({ message }: { message: ChatMessage }) {
  const actions = useRoomActions();
  const texts = deskTexts.teams;
  const [isEditing, setEditing] = useState(false);
  return (
    <>
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <Button
            size="small"
            appearance="subtle"
            icon={<MoreHorizontal16Regular />}
            aria-label={texts.more}
          />
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <MenuItem
              onClick={() => {
                setEditing(true);
              }}
            >
              {texts.edit}
            </MenuItem>
            <MenuItem
              onClick={() => {
                // When it fails the message stays, which says it best.
                actions.remove(message.id).catch(() => undefined);
              }}
            >
              {texts.remove}
            </MenuItem>
          </MenuList>
        </MenuPopover>
      </Menu>
      {isEditing && (
        <EditDialog
          message={message}
          onClose={() => {
            setEditing(false);
          }}
        />
      )}
    </>
  );
}

function EditDialog({ message, onClose }: { message: ChatMessage; onClose: () => void }) {
  const actions = useRoomActions();
  const texts = deskTexts.teams;
  const [text, setText] = useState(message.text);
  const [problem, setProblem] = useState('');
  function save(): void {
    actions.edit(message.id, text).then(onClose, (error: unknown) => {
      const { text: what, next } = describeFailure(error);
      setProblem(`${what} ${next}`);
    });
  }
  return (
    <Dialog
      open
      onOpenChange={(_event, data) => {
        if (!data.open) onClose();
      }}
    >
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{texts.editLabel}</DialogTitle>
          <DialogContent>
            <Field label={texts.editLabel} {...(problem === '' ? {} : { validationMessage: problem })}>
              <Textarea
                value={text}
                resize="vertical"
                onChange={(_event, data) => {
                  setText(data.value);
                }}
              />
            </Field>
          </DialogContent>
          <DialogActions>
            <Button onClick={onClose}>{texts.cancel}</Button>
            <Button appearance="primary" disabled={text.trim() === ''} onClick={save}>
              {texts.save}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
