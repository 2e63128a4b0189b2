import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { deskTexts } from '../../texts.ts';
import { useRoomActions } from '../chat/RoomActions.tsx';
import { renderCard, type CardAct } from './renderCard.ts';
import { messageOfSubmit, readExecuteAnswer } from './submitted.ts';

/** An adaptive card of a message: its buttons send messages or invokes, as in Teams. */
export function CardView({ content, messageId }: { content: unknown; messageId: string }) {
  const styles = useStyles();
  const actions = useRoomActions();
  const place = useRef<HTMLDivElement>(null);
  const [replaced, setReplaced] = useState<unknown>();
  const [outcome, setOutcome] = useState('');
  const [isUnreadable, setUnreadable] = useState(false);
  const act = useRef<(act: CardAct) => void>(() => undefined);

  useEffect(() => {
    act.current = (what) => {
      const failed = () => {
        setOutcome(deskTexts.teams.cardFailed);
      };
      if (what.kind === 'open') window.open(what.address, '_blank', 'noopener,noreferrer');
      else if (what.kind === 'submit') {
        actions.send(messageOfSubmit(what.data, messageId)).then(() => {
          setOutcome(deskTexts.teams.cardDone);
        }, failed);
      } else {
        const action = { type: 'Action.Execute', verb: what.verb, data: what.data };
        actions
          .invoke({ name: 'adaptiveCard/action', value: { action, trigger: 'manual' }, replyToId: messageId })
          .then(({ status, body }) => {
            const answer = readExecuteAnswer(body);
            if (answer.card !== undefined) setReplaced(answer.card);
            setOutcome(status >= 400 ? deskTexts.teams.cardFailed : (answer.text ?? ''));
          }, failed);
      }
    };
  });

  useEffect(() => {
    const drawn = renderCard(replaced ?? content, (what) => {
      act.current(what);
    });
    place.current?.replaceChildren(...(drawn === undefined ? [] : [drawn]));
    setUnreadable(drawn === undefined);
  }, [content, replaced]);

  return (
    <div className={styles.card}>
      <div ref={place} className="card-frame" />
      {isUnreadable && <Text>{deskTexts.teams.cardUnreadable}</Text>}
      <Text as="p" role="status" size={200} className={styles.outcome}>
        {outcome}
      </Text>
    </div>
  );
}

const useStyles = makeStyles({
  card: {
    maxWidth: '560px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    overflowWrap: 'anywhere',
  },
  outcome: { margin: '0 12px 12px', ':empty': { display: 'none' } },
});
