import {
  makeStyles,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  Text,
  tokens,
} from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { Session } from '../../../bot/contract/session.ts';
import { useEmployeeChoice } from '../shared/employeeChoice.ts';
import { useSession } from '../shared/useSession.ts';
import { deskTexts } from '../texts.ts';
import { ModelPanel } from './connect/ModelPanel.tsx';
import { describeWave } from './describeWave.ts';

/** One line that says which mode runs, and below it the way to a model or back to Basic mode. */
export function ModeNotice() {
  const styles = useStyles();
  const [employee] = useEmployeeChoice();
  const session = useSession(employee);
  const section = useAnchor(session.state !== 'loading');
  return (
    <section ref={section} id="model" tabIndex={-1} aria-labelledby="mode" className={styles.section}>
      <Text as="h2" block weight="semibold" id="mode" className={styles.title}>
        {deskTexts.home.modeTitle}
      </Text>
      {session.state === 'loading' && <Text>{deskTexts.home.modeLoading}</Text>}
      {session.state === 'failed' && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>{session.text}</MessageBarTitle> {session.next}
          </MessageBarBody>
        </MessageBar>
      )}
      {session.state === 'loaded' && <Mode session={session.value} employee={employee} />}
    </section>
  );
}

/** Other pages lead here by `#model`; the browser cannot go there before it is drawn. */
function useAnchor(isDrawn: boolean) {
  const section = useRef<HTMLElement>(null);
  useEffect(() => {
    if (!isDrawn || window.location.hash !== '#model') return;
    section.current?.scrollIntoView();
    section.current?.focus({ preventScroll: true });
  }, [isDrawn]);
  return section;
}

function Mode({ session, employee }: { session: Session; employee: string }) {
  const styles = useStyles();
  const texts = deskTexts.home;
  return (
    <>
      <Text>{session.mode === 'model' ? texts.model(session.model) : texts.basic}</Text>
      {session.connectAt !== undefined && <ModelPanel key={employee} employee={employee} />}
      {session.mode === 'basic' && (
        <div className={styles.connect}>
          <Text size={200}>{texts.connect}</Text>
          <code className={styles.code}>{texts.connectExample}</code>
          <Text size={200} className={styles.quiet}>
            {texts.connectOther}
          </Text>
        </div>
      )}
      {session.abilities.skills.length === 0 && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>{texts.closed(session.employee.name)}</MessageBarTitle> {describeWave(session)}
          </MessageBarBody>
        </MessageBar>
      )}
    </>
  );
}

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', gap: '8px', outlineStyle: 'none' },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  connect: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: '4px' },
  code: {
    padding: '4px 10px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground4,
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase300,
    overflowWrap: 'anywhere',
  },
  quiet: { color: tokens.colorNeutralForeground2 },
});
