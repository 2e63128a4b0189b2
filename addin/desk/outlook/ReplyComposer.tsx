import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { outlookTexts } from './outlookTexts.ts';
import { safeHtml } from './safeHtml.ts';

export interface Draft {
  readonly html: string;
  /** names; empty for a new message */
  readonly to: readonly string[];
}

/** A prepared reply, ready to be edited. Sending only closes it. */
export function ReplyComposer({ draft, onClose }: { draft: Draft; onClose: (sent: boolean) => void }) {
  const styles = useStyles();
  const text = useRef<HTMLDivElement>(null);
  const title = draft.to.length > 0 ? outlookTexts.reply : outlookTexts.newMessage;
  useEffect(() => {
    const box = text.current;
    if (!box) return;
    box.replaceChildren(safeHtml(draft.html));
    box.focus();
    box.scrollIntoView({ block: 'nearest' });
  }, [draft]);
  return (
    <section aria-label={title} className={styles.composer}>
      <Text className={styles.to}>{outlookTexts.replyTo(draft.to.join('; '))}</Text>
      <div
        ref={text}
        className={`mailBody ${styles.text}`}
        role="textbox"
        aria-multiline
        aria-label={outlookTexts.text}
        contentEditable
        suppressContentEditableWarning
        tabIndex={0}
      />
      <div className={styles.actions}>
        <Button appearance="primary" onClick={() => onClose(true)}>
          {outlookTexts.send}
        </Button>
        <Button onClick={() => onClose(false)}>{outlookTexts.discard}</Button>
      </div>
    </section>
  );
}

const useStyles = makeStyles({
  composer: {
    marginTop: '16px',
    padding: '12px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  to: { display: 'block', marginBottom: '8px', color: tokens.colorNeutralForeground2 },
  text: {
    minHeight: '120px',
    padding: '8px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  actions: { display: 'flex', gap: '8px', marginTop: '8px' },
});
