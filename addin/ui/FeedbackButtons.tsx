import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { texts } from '../texts/texts.ts';
import { useAnnounce } from './Announcer.tsx';
import { useApp } from './AppContext.tsx';
import { ThumbDownIcon, ThumbUpIcon } from './icons.ts';
import { useStack } from './useStack.ts';

type Reason = keyof typeof texts.footer.reasons;
const reasons: Reason[] = ['wrong', 'missing', 'offTopic', 'unclear', 'other'];

/** Thumbs; down asks once for the reason. */
export function FeedbackButtons({ receiptId }: { receiptId: string }) {
  const stack = useStack();
  const { api } = useApp();
  const announce = useAnnounce();
  const [chosen, setChosen] = useState<'up' | 'down' | undefined>(undefined);
  const [note, setNote] = useState('');
  const send = async (rating: 'up' | 'down', reason?: Reason) => {
    setChosen(rating);
    const sent = api.sendFeedback({ receiptId, rating, ...(reason === undefined ? {} : { reason }) });
    const said = await sent.then(
      () => texts.footer.thanks,
      () => texts.footer.notSent,
    );
    setNote(said);
    announce(said);
  };
  return (
    <>
      <Button
        size="small"
        appearance="subtle"
        icon={<ThumbUpIcon />}
        aria-label={texts.footer.good}
        title={texts.footer.good}
        aria-pressed={chosen === 'up'}
        onClick={() => void send('up')}
      />
      <Button
        size="small"
        appearance="subtle"
        icon={<ThumbDownIcon />}
        aria-label={texts.footer.bad}
        title={texts.footer.bad}
        aria-pressed={chosen === 'down'}
        onClick={() => {
          setChosen('down');
          setNote('');
        }}
      />
      {chosen === 'down' && note === '' && (
        <fieldset className={stack.row} style={{ border: 0, margin: 0, padding: 0, flexBasis: '100%' }}>
          <legend className={stack.quiet}>{texts.footer.why}</legend>
          {reasons.map((reason) => (
            <Button key={reason} size="small" onClick={() => void send('down', reason)}>
              {texts.footer.reasons[reason]}
            </Button>
          ))}
        </fieldset>
      )}
      {note !== '' && <span className={stack.quiet}>{note}</span>}
    </>
  );
}
