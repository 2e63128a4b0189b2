import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  tokens,
} from '@fluentui/react-components';
import { useRef, useState, type ReactNode } from 'react';
import { texts } from '../texts/texts.ts';
import { useApp } from '../ui/AppContext.tsx';
import { HelpIcon } from '../ui/icons.ts';
import { ModeBadge } from '../ui/ModeBadge.tsx';
import { NotAdmitted } from '../ui/NotAdmitted.tsx';
import { useStack } from '../ui/useStack.ts';
import { HelpPanel } from './HelpPanel.tsx';

const useStyles = makeStyles({
  top: {
    display: 'flex',
    // One line: badge, way to a model and help must not take room from the first screen.
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
  },
});

/** The mode badge and the way to the help pages on top, what the programme asks of the employee, and the panes; or why there are none yet. */
export function PaneFrame({ children }: { children: ReactNode }) {
  const styles = useStyles();
  const { session } = useApp();
  const [inHelp, setInHelp] = useState(false);
  const top = useRef<HTMLDivElement>(null);
  const leaveHelp = () => {
    setInHelp(false);
    top.current?.querySelector<HTMLElement>('button[aria-expanded]')?.focus();
  };
  return (
    <main>
      <div ref={top} className={styles.top}>
        <ModeBadge />
        <Button
          size="small"
          appearance="subtle"
          icon={<HelpIcon />}
          aria-label={texts.help.open}
          title={texts.help.open}
          aria-expanded={inHelp}
          onClick={() => {
            setInHelp(!inHelp);
          }}
        />
      </div>
      {inHelp && <HelpPanel onClose={leaveHelp} />}
      <div hidden={inHelp}>
        {session.abilities.skills.length === 0 ? <NotAdmitted /> : children}
        <Due />
      </div>
    </main>
  );
}

/** New rules and lessons that wait. They never stand in the way here; the service decides what waits for them. */
function Due() {
  const stack = useStack();
  const { abilities, acknowledgementDue, trainingDue } = useApp().session;
  // Nobody learns to use what is not open to them yet.
  const lesson = abilities.skills.length === 0 ? undefined : trainingDue?.lesson;
  if (!acknowledgementDue && lesson === undefined) return null;
  return (
    <div className={stack.tight}>
      {acknowledgementDue && <Rules {...acknowledgementDue} />}
      {lesson !== undefined && (
        <MessageBar layout="multiline">
          <MessageBarBody>{texts.trainingDue(lessonInWords(lesson))}</MessageBarBody>
        </MessageBar>
      )}
    </div>
  );
}

/** A lesson that is newer than this page keeps the name that the service gave. */
function lessonInWords(lesson: string): string {
  const names: Readonly<Record<string, string>> = texts.lessons;
  return names[lesson] ?? lesson;
}

/** The rules and one button; it goes once the service has recorded that they were read. */
function Rules({ version, text }: { version: number; text: string }) {
  const { api } = useApp();
  const [state, setState] = useState<'due' | 'saving' | 'failed' | 'done'>('due');
  if (state === 'done') return null;
  const acknowledge = async () => {
    setState('saving');
    try {
      await api.acknowledge(version);
      setState('done');
    } catch {
      setState('failed');
    }
  };
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{texts.acknowledgementDue}. </MessageBarTitle>
        {text}
        {state === 'failed' && <div role="alert">{texts.acknowledgeFailed}</div>}
      </MessageBarBody>
      <MessageBarActions>
        <Button size="small" disabled={state === 'saving'} onClick={() => void acknowledge()}>
          {texts.acknowledge}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
