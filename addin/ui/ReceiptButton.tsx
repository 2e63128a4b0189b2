import type { ButtonProps } from '@fluentui/react-components';
import { lazy } from 'react';
import { texts } from '../texts/texts.ts';
import { DialogButton } from './DialogButton.tsx';
import { ReceiptIcon } from './icons.ts';

// Most answers are read without their receipt: the dialog is fetched by the first click.
const ReceiptDialog = lazy(async () => ({ default: (await import('./ReceiptDialog.tsx')).ReceiptDialog }));

interface ReceiptButtonProps {
  id: string;
  /** For a button among others like it: "Open the receipt of …". */
  label?: string;
  appearance?: ButtonProps['appearance'];
}

/** The chip that opens the receipt of an answer. */
export function ReceiptButton({ id, label, appearance }: ReceiptButtonProps) {
  return (
    <DialogButton text={texts.footer.receipt} icon={<ReceiptIcon />} label={label} appearance={appearance}>
      {(open, onOpenChange) => <ReceiptDialog id={id} open={open} onOpenChange={onOpenChange} />}
    </DialogButton>
  );
}
