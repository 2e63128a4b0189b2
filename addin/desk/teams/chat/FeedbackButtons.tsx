import {
  Button,
  Field,
  makeStyles,
  Popover,
  PopoverSurface,
  PopoverTrigger,
  Text,
  Textarea,
} from '@fluentui/react-components';
import { ThumbDislike16Regular, ThumbLike16Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import { describeFailure } from '../../shared/useLoaded.ts';
import { deskTexts } from '../../texts.ts';
import { useRoomActions } from './RoomActions.tsx';

type Reaction = 'like' | 'dislike';

/** Thumbs up and down with an optional sentence, sent as Teams' `message/submitAction`. */
export function FeedbackButtons({ messageId }: { messageId: string }) {
  const [sent, setSent] = useState(false);
  if (sent)
    return (
      <Text size={200} role="status">
        {deskTexts.teams.feedbackSent}
      </Text>
    );
  const shared = {
    messageId,
    onSent: () => {
      setSent(true);
    },
  };
  return (
    <>
      <FeedbackButton {...shared} reaction="like" />
      <FeedbackButton {...shared} reaction="dislike" />
    </>
  );
}

function FeedbackButton(props: { messageId: string; reaction: Reaction; onSent: () => void }) {
  const { messageId, reaction, onSent } = props;
  const styles = useStyles();
  const actions = useRoomActions();
  const [text, setText] = useState('');
  const [problem, setProblem] = useState('');
  const texts = deskTexts.teams;

  function submit(): void {
    const actionValue = { reaction, feedback: JSON.stringify({ feedbackText: text }) };
    const value = { actionName: 'feedback', actionValue };
    actions
      .invoke({ name: 'message/submitAction', value, replyToId: messageId })
      .then(onSent, (error: unknown) => {
        const { text: what, next } = describeFailure(error);
        setProblem(`${what} ${next}`);
      });
  }

  return (
    <Popover trapFocus>
      <PopoverTrigger disableButtonEnhancement>
        <Button
          size="small"
          appearance="subtle"
          icon={reaction === 'like' ? <ThumbLike16Regular /> : <ThumbDislike16Regular />}
          aria-label={reaction === 'like' ? texts.good : texts.bad}
        />
      </PopoverTrigger>
      <PopoverSurface className={styles.form} aria-label={reaction === 'like' ? texts.good : texts.bad}>
        <Field
          label={texts.feedbackQuestion[reaction]}
          hint={texts.feedbackPrivacy}
          {...(problem === '' ? {} : { validationMessage: problem })}
        >
          <Textarea
            value={text}
            onChange={(_event, data) => {
              setText(data.value);
            }}
          />
        </Field>
        <Button appearance="primary" onClick={submit}>
          {texts.sendFeedback}
        </Button>
      </PopoverSurface>
    </Popover>
  );
}

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: '8px', width: 'min(300px, calc(100vw - 64px))' },
});
