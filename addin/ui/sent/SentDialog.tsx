import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  DialogTrigger,
  Spinner,
} from '@fluentui/react-components';
import { useCallback, useState } from 'react';
import type { Sent } from '../../../bot/contract/sent.ts';
import { useLoaded } from '../../api/useLoaded.ts';
import { texts } from '../../texts/texts.ts';
import { useAnnounce } from '../Announcer.tsx';
import { useApp } from '../AppContext.tsx';
import { copyText } from '../copyText.ts';
import { FailureCard } from '../FailureCard.tsx';
import { CopyIcon } from '../icons.ts';
import { problemText } from '../problemText.ts';
import { sentAsText, titleOf } from './sentAsText.ts';
import { SentView } from './SentView.tsx';

interface SentDialogProps {
  turnId: string;
  /** Until it is known what left: the words of the button. */
  title: string;
  open: boolean;
  onOpenChange: (open: boolean) => void;
}

/** What left for a model in a turn, or would have left: the whole text, masked. */
export function SentDialog({ turnId, title, open, onOpenChange }: SentDialogProps) {
  const { api } = useApp();
  const loaded = useLoaded(useCallback(() => api.getSent(turnId), [api, turnId]));
  return (
    <Dialog
      open={open}
      onOpenChange={(_event, data) => {
        onOpenChange(data.open);
      }}
    >
      <DialogSurface style={{ maxInlineSize: '760px' }}>
        <DialogBody>
          <DialogTitle>{loaded.state === 'ready' ? titleOf(loaded.value) : title}</DialogTitle>
          <DialogContent>
            {loaded.state === 'loading' && <Spinner size="tiny" label={texts.sent.loading} />}
            {loaded.state === 'problem' && (
              <FailureCard intent="error" text={problemText(loaded.error)} onRetry={loaded.again} />
            )}
            {loaded.state === 'ready' && <SentView sent={loaded.value} />}
          </DialogContent>
          <DialogActions>
            {loaded.state === 'ready' && <CopyAll sent={loaded.value} />}
            <DialogTrigger disableButtonEnhancement>
              <Button>{texts.sent.close}</Button>
            </DialogTrigger>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

function CopyAll({ sent }: { sent: Sent }) {
  const announce = useAnnounce();
  const [note, setNote] = useState('');
  const copy = async () => {
    const said = (await copyText(sentAsText(sent))) ? texts.sent.copied : texts.sent.copyFailed;
    setNote(said);
    announce(said);
  };
  return (
    <Button icon={<CopyIcon />} onClick={() => void copy()}>
      {note === '' ? texts.sent.copy : note}
    </Button>
  );
}
