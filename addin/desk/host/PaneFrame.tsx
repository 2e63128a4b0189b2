import { Button, makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import { ArrowClockwise20Regular } from '@fluentui/react-icons';
import { useEffect, useMemo, useRef, useState, type RefObject } from 'react';
import { hostTexts } from './hostTexts.ts';
import { paneAddress, paneWindowName, type HostIdentity } from './paneAddress.ts';
import { linkPane, type HostAnswer, type PaneLink } from './xdm.ts';

export interface PaneFrameProps {
  readonly host: HostIdentity['host'];
  readonly version: string;
  readonly answer: HostAnswer;
  /** the way to send events to the pane, while it is open */
  readonly link: RefObject<PaneLink | undefined>;
  /** where the focus goes when it leaves the pane backwards */
  readonly sectionRef: RefObject<HTMLElement | null>;
}

/** The task pane: the real pane in a frame, with a title bar as Office has it. A new `answer` opens it anew. */
export function PaneFrame({ host, version, answer, link, sectionRef }: PaneFrameProps) {
  const styles = useStyles();
  const frame = useRef<HTMLIFrameElement>(null);
  const [opening, setOpening] = useState(0);
  const identity = useMemo(
    () => openIdentity(host, version, opening, answer),
    [host, version, opening, answer],
  );

  useEffect(() => {
    const opened = linkPane({
      page: window,
      pane: () => frame.current?.contentWindow ?? null,
      conversationId: identity.conversationId,
      answer,
      report: (problem) => frame.current?.setAttribute('data-problem', problem),
    });
    link.current = opened;
    return () => {
      opened.close();
      link.current = undefined;
    };
  }, [identity, answer, link]);

  return (
    <section ref={sectionRef} tabIndex={-1} className={styles.pane} aria-label={hostTexts.paneTitle}>
      <div className={styles.bar}>
        <Subtitle2 as="h2" className={styles.title}>
          {hostTexts.paneTitle}
        </Subtitle2>
        <Button
          appearance="subtle"
          size="small"
          icon={<ArrowClockwise20Regular />}
          aria-label={hostTexts.reload}
          title={hostTexts.reload}
          onClick={() => setOpening((count) => count + 1)}
        />
      </div>
      <iframe
        key={identity.conversationId}
        ref={frame}
        className={styles.frame}
        title={hostTexts.paneTitle}
        name={paneWindowName(identity)}
        src={paneAddress(identity)}
      />
    </section>
  );
}

/** Each opening talks under an id of its own; `_opening` and `_answer` only say when a new one is due. */
function openIdentity(
  host: HostIdentity['host'],
  version: string,
  _opening: number,
  _answer: HostAnswer,
): HostIdentity {
  return { host, version, conversationId: crypto.randomUUID(), pageUrl: window.location.href };
}

const useStyles = makeStyles({
  pane: {
    display: 'flex',
    flexDirection: 'column',
    minWidth: 0,
    minHeight: 0,
    backgroundColor: tokens.colorNeutralBackground1,
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  bar: {
    display: 'flex',
    alignItems: 'center',
    padding: '6px 8px 6px 16px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  title: { flexGrow: 1, margin: 0 },
  frame: { flexGrow: 1, border: 'none', width: '100%', minHeight: 0 },
});
