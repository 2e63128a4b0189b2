import { Button, useRestoreFocusTarget, type ButtonProps } from '@fluentui/react-components';
import { lazy, Suspense, useState } from 'react';
import { texts } from '../texts/texts.ts';
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
export function ReceiptButton({ id, label, appearance = 'subtle' }: ReceiptButtonProps) {
  const focusTarget = useRestoreFocusTarget();
  const [opened, setOpened] = useState(false);
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        {...focusTarget}
        size="small"
        appearance={appearance}
        icon={<ReceiptIcon />}
        aria-haspopup="dialog"
        {...(label === undefined ? {} : { 'aria-label': label })}
        onClick={() => {
          setOpened(true);
          setOpen(true);
        }}
      >
        {texts.footer.receipt}
      </Button>
      {opened && (
        <Suspense>
          <ReceiptDialog id={id} open={open} onOpenChange={setOpen} />
        </Suspense>
      )}
    </>
  );
}
