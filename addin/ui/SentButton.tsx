import { lazy } from 'react';
import type { Mode } from '../../bot/contract/turnEvents.ts';
import { texts } from '../texts/texts.ts';
import { DialogButton } from './DialogButton.tsx';
import { SentIcon } from './icons.ts';

const SentDialog = lazy(async () => ({ default: (await import('./sent/SentDialog.tsx')).SentDialog }));

interface SentButtonProps {
  turnId: string;
  mode: Mode | undefined;
}

/** Opens the text that left for a model with this turn, or would have left. */
export function SentButton({ turnId, mode }: SentButtonProps) {
  const text = mode === 'model' ? texts.sent.left : texts.sent.wouldLeave;
  return (
    <DialogButton text={text} icon={<SentIcon />}>
      {(open, onOpenChange) => (
        <SentDialog turnId={turnId} title={text} open={open} onOpenChange={onOpenChange} />
      )}
    </DialogButton>
  );
}
