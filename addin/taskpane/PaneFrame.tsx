import { makeStyles, MessageBar, MessageBarBody, MessageBarTitle, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { texts } from '../texts/texts.ts';
import { useApp } from '../ui/AppContext.tsx';
import { ModeBadge } from '../ui/ModeBadge.tsx';
import { NotAdmitted } from '../ui/NotAdmitted.tsx';
import { useStack } from '../ui/useStack.ts';

const useStyles = makeStyles({
  top: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
  },
});

/** The mode badge on top, what the programme asks of the employee, and the panes; or why there are none yet. */
export function PaneFrame({ children }: { children: ReactNode }) {
  const styles = useStyles();
  const { session } = useApp();
  return (
    <main>
      <div className={styles.top}>
        <ModeBadge />
      </div>
      {session.abilities.skills.length === 0 ? <NotAdmitted /> : children}
      <Due />
    </main>
  );
}

/** New rules and lessons that wait. They never stand in the way here; the service decides what waits for them. */
function Due() {
  const stack = useStack();
  const { acknowledgementDue, trainingDue } = useApp().session;
  if (!acknowledgementDue && !trainingDue) return null;
  return (
    <div className={stack.tight}>
      {acknowledgementDue && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>{texts.acknowledgementDue}. </MessageBarTitle>
            {acknowledgementDue.text}
          </MessageBarBody>
        </MessageBar>
      )}
      {trainingDue && (
        <MessageBar layout="multiline">
          <MessageBarBody>{texts.trainingDue(trainingDue.lesson)}</MessageBarBody>
        </MessageBar>
      )}
    </div>
  );
}
