import { Button, useRestoreFocusTarget, type ButtonProps } from '@fluentui/react-components';
import { Suspense, useState, type ReactElement, type ReactNode } from 'react';

interface DialogButtonProps {
  text: string;
  icon: ReactElement;
  /** For a button among others like it: "Open the receipt of …". */
  label?: string | undefined;
  appearance?: ButtonProps['appearance'];
  /** The dialog, often lazy: it is made by the first click. */
  children: (open: boolean, onOpenChange: (open: boolean) => void) => ReactNode;
}

/** A button that opens a dialog and gets the focus back. */
export function DialogButton({ text, icon, label, appearance = 'subtle', children }: DialogButtonProps) {
  const focusTarget = useRestoreFocusTarget();
  const [opened, setOpened] = useState(false);
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        {...focusTarget}
        size="small"
        appearance={appearance}
        icon={icon}
        aria-haspopup="dialog"
        {...(label === undefined ? {} : { 'aria-label': label })}
        onClick={() => {
          setOpened(true);
          setOpen(true);
        }}
      >
        {text}
      </Button>
      {opened && <Suspense>{children(open, setOpen)}</Suspense>}
    </>
  );
}
