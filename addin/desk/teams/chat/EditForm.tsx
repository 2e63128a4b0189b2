import { Button, Field, makeStyles, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { describeFailure } from '../../shared/useLoaded.ts';
import { deskTexts } from '../../texts.ts';
import { focusOn } from '../../shared/focusOn.ts';
import type { ChatMessage } from './message.ts';
import { useRoomActions } from './RoomActions.tsx';

/** One's own message as a field, in the place of the message. Escape leaves it as it was. */
export function EditForm({ message, onClose }: { message: ChatMessage; onClose: () => void }) {
  const styles = useStyles();
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
    <div className={styles.form}>
      <Field label={texts.editLabel} {...(problem === '' ? {} : { validationMessage: problem })}>
        <Textarea
          textarea={{ ref: focusOn }}
          value={text}
          resize="vertical"
          onChange={(_event, data) => {
            setText(data.value);
          }}
          onKeyDown={({ key }) => {
            if (key === 'Escape') onClose();
          }}
        />
      </Field>
      <div className={styles.buttons}>
        <Button size="small" onClick={onClose}>
          {texts.cancel}
        </Button>
        <Button size="small" appearance="primary" disabled={text.trim() === ''} onClick={save}>
          {texts.save}
        </Button>
      </div>
    </div>
  );
}

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: '6px', width: 'min(480px, 80vw)' },
  buttons: { display: 'flex', justifyContent: 'flex-end', gap: '6px' },
});
