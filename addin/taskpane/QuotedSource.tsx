import { Button } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { Citation } from '../../bot/contract/results.ts';
import { texts } from '../texts/texts.ts';
import { CloseIcon } from '../ui/icons.ts';
import { useStack } from '../ui/useStack.ts';

interface QuotedSourceProps {
  citation: Citation;
  label: string;
  /** Where it is from, before its place. */
  from?: string;
  onClose: () => void;
}

/**
 * A source that is shown by its words and its place alone, because it cannot be jumped to: in a text of the employee's own
 * message, or cells of a table. Focus goes there, and back when closed.
 */
export function QuotedSource({ citation, label, from, onClose }: QuotedSourceProps) {
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
      aria-label={label}
    >
      <div className={stack.row} style={{ justifyContent: 'space-between', flexWrap: 'nowrap' }}>
        <figcaption className={stack.quiet} dir="auto" style={{ overflowWrap: 'anywhere' }}>
          {from !== undefined && <div>{from}</div>}
          {citation.place}
        </figcaption>
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
