import { Button } from '@fluentui/react-components';
import { useId, type ReactElement, type ReactNode, type Ref } from 'react';

export type InfoPopoverProps = {
  /** Name of the button and of what it opens. */
  label: string;
  button: {
    appearance?: 'subtle' | 'secondary';
    className?: string;
    icon?: ReactElement;
    children?: ReactNode;
  };
  size?: 'small' | 'medium';
  /** The opened part, for closing it (`hidePopover`). */
  ref?: Ref<HTMLSpanElement>;
  children: ReactNode;
};

/**
 * A button that opens something to read, choose or fill in, as the browser's own popover: Fluent's puts focus
 * guards into the page that count as hidden focusable elements.
 */
export function InfoPopover({ label, button, size = 'small', ref, children }: InfoPopoverProps) {
  const id = useId();
  return (
    <>
      <Button {...button} size={size} aria-label={label} popoverTarget={id} />
      {/* A span, because it may stand inside a paragraph. */}
      <span ref={ref} id={id} popover="auto" role="dialog" aria-label={label} className="info-popover">
        {children}
      </span>
    </>
  );
}
