import { Button, Field, makeStyles, Text, Textarea } from '@fluentui/react-components';
import { ThumbDislike16Regular, ThumbLike16Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import { describeFailure } from '../../shared/useLoaded.ts';
import { deskTexts } from '../../texts.ts';
import { focusOn } from '../../shared/focusOn.ts';
import { InfoPopover } from './InfoPopover.tsx';
import { useRoomActions } from './RoomActions.tsx';

const reactions = ['like', 'dislike'] as const;
type Reaction = (typeof reactions)[number];

/** Thumbs up and down with an optional sentence, sent as Teams' `message/submitAction`. */
export function FeedbackButtons({ messageId }: { messageId: string }) {
  const [isSent, setSent] = useState(false);
  if (isSent)
    return (
      // The focused button is gone; the focus stays where it was.
      <Text size={200} role="status" tabIndex={-1} ref={focusOn}>
        {deskTexts.teams.feedbackSent}
      </Text>
    );
  return reactions.map((reaction) => (
    <InfoPopover
      key={reaction}
      label={reaction === 'like' ? deskTexts.teams.good : deskTexts.teams.bad}
      button={{
        appearance: 'subtle',
        icon: reaction === 'like' ? <ThumbLike16Regular /> : <ThumbDislike16Regular />,
      }}
    >
      <FeedbackForm
        messageId={messageId}
        reaction={reaction}
        onSent={() => {
          setSent(true);
        }}
      />
    </InfoPopover>
  ));
}

function FeedbackForm(props: { messageId: string; reaction: Reaction; onSent: () => void }) {
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
    <span className={styles.form}>
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
    </span>
  );
}

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: '8px' },
});
