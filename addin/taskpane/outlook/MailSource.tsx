import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { Citation } from '../../../bot/contract/results.ts';
import { shortDay } from '../../texts/dates.ts';
import { texts } from '../../texts/texts.ts';
import { findQuote } from '../../ui/findQuote.ts';
import { CloseIcon } from '../../ui/icons.ts';
import { useStack } from '../../ui/useStack.ts';
import { nameOf, type MailMaterial } from './mailMaterial.ts';

const useStyles = makeStyles({
  body: {
    whiteSpace: 'pre-wrap',
    maxBlockSize: '40vh',
    overflow: 'auto',
    marginBlockStart: tokens.spacingVerticalXS,
  },
  mark: {
    backgroundColor: tokens.colorPaletteYellowBackground2,
    color: tokens.colorNeutralForeground1,
    outlineStyle: 'none',
  },
});

interface MailSourceProps {
  citation: Citation;
  messages: MailMaterial[];
  onClose: () => void;
}

/** The message that a statement comes from, with its sentence marked. Focus goes there, and back when closed. */
export function MailSource({ citation, messages, onClose }: MailSourceProps) {
  const styles = useStyles();
  const stack = useStack();
  const landing = useRef<HTMLElement>(null);
  const message = messages.find(({ id }) => id === citation.materialId);
  const body = message?.body ?? citation.quote;
  const found = findQuote(body, citation.quote);
  useEffect(() => {
    const opener = document.activeElement;
    landing.current?.focus();
    landing.current?.scrollIntoView({ block: 'center' });
    return () => {
      if (opener instanceof HTMLElement) opener.focus();
    };
  }, []);
  return (
    <section className={stack.card} aria-label={texts.sources.message}>
      <div className={stack.row} style={{ justifyContent: 'space-between', flexWrap: 'nowrap' }}>
        <strong>{message ? sourceTitle(message) : citation.place}</strong>
        <Button
          size="small"
          appearance="subtle"
          icon={<CloseIcon />}
          aria-label={texts.sources.close}
          title={texts.sources.close}
          onClick={onClose}
        />
      </div>
      {!found && (
        <p
          ref={landing as React.RefObject<HTMLParagraphElement | null>}
          tabIndex={-1}
          className={stack.quiet}
        >
          {texts.sources.notHere}
        </p>
      )}
      <div className={styles.body} dir="auto" tabIndex={0} role="group" aria-label={texts.sources.message}>
        {found ? (
          <>
            {body.slice(0, found.start)}
            <mark ref={landing} tabIndex={-1} className={styles.mark}>
              {body.slice(found.start, found.end)}
            </mark>
            {body.slice(found.end)}
          </>
        ) : (
          body
        )}
      </div>
    </section>
  );
}

/** "Maria Silva, November 3" */
export function sourceTitle({ from, date }: Pick<MailMaterial, 'from' | 'date'>): string {
  const name = nameOf(from ?? '') || texts.sources.unknownSender;
  return date === undefined || date === '' ? name : `${name}, ${shortDay(date)}`;
}
