import { Button, makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import { ArrowClockwise20Regular } from '@fluentui/react-icons';
import { useEffect, useMemo, useRef, useState } from 'react';
import { readPaneExit } from './hostCalls.ts';
import { hostTexts } from './hostTexts.ts';
import { leavePane } from './leavePane.ts';
import { paneAddress, paneWindowName, type HostIdentity } from './paneAddress.ts';
import type { PaneEvents } from './paneEvents.ts';
import { linkPane, type HostAnswer, type PaneCall } from './xdm.ts';

export interface PaneFrameProps {
  readonly host: HostIdentity['host'];
  readonly version: string;
  readonly answer: HostAnswer;
  readonly events: PaneEvents;
}

/** The task pane: the real pane in a frame, with a title bar as Office has it. A new `answer` opens it anew. */
export function PaneFrame({ host, version, answer, events }: PaneFrameProps) {
  const styles = useStyles();
  const frame = useRef<HTMLIFrameElement>(null);
  const section = useRef<HTMLElement>(null);
  const [opening, setOpening] = useState(0);
  const identity = useMemo(
    () => openIdentity(host, version, opening, answer),
    [host, version, opening, answer],
  );

  useEffect(() => {
    const link = linkPane({
      page: window,
      pane: () => frame.current?.contentWindow ?? null,
      conversationId: identity.conversationId,
      answer: (call) => (readsExit(call, section.current) ? null : answer(call)),
      report: (problem) => frame.current?.setAttribute('data-problem', problem),
    });
    const detach = events.attach(link);
    return () => {
      detach();
      link.close();
    };
  }, [identity, answer, events]);

  return (
    <section ref={section} tabIndex={-1} className={styles.pane} aria-label={hostTexts.paneTitle}>
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

/** Notifications are the same in every host; of them only the focus that leaves the pane matters here. */
function readsExit({ name, data }: PaneCall, section: HTMLElement | null): boolean {
  if (name !== 'ContextActivationManager_notifyHost') return false;
  const exit = readPaneExit(data);
  if (exit) leavePane(exit, section);
  return true;
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
