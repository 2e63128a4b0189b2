import { Button } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { Citation } from '../../bot/contract/results.ts';
import { texts } from '../texts/texts.ts';
import { CloseIcon } from '../ui/icons.ts';
import { useStack } from '../ui/useStack.ts';

/** A passage of a text that stands in the employee's own message, above. Focus goes there, and back when closed. */
export function PastedSource({ citation, onClose }: { citation: Citation; onClose: () => void }) {
  const stack = useStack();
  const landing = useRef<HTMLElement>(null);
  useEffect(() => {
    const opener = document.activeElement;
    landing.current?.focus();
    return () => {
      if (opener instanceof HTMLElement) opener.focus();
    };
  }, []);
  return (
    <figure
      ref={landing}
      tabIndex={-1}
      className={`${stack.card} ${stack.landing}`}
      style={{ margin: 0 }}
      aria-label={texts.sources.quote}
    >
      <div className={stack.row} style={{ justifyContent: 'space-between', flexWrap: 'nowrap' }}>
        <figcaption className={stack.quiet}>{texts.help.pasted}</figcaption>
        <Button
          size="small"
          appearance="subtle"
          icon={<CloseIcon />}
          aria-label={texts.sources.close}
          title={texts.sources.close}
          onClick={onClose}
        />
      </div>
      <blockquote style={{ margin: 0 }} dir="auto">
        {citation.quote}
      </blockquote>
    </figure>
  );
}
