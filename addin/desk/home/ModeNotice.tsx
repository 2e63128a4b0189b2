import {
  makeStyles,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  Text,
  tokens,
} from '@fluentui/react-components';
import { useCallback } from 'react';
import type { Session } from '../../../bot/contract/session.ts';
import { fetchSession } from '../shared/deskApi.ts';
import { useEmployeeChoice } from '../shared/employeeChoice.ts';
import { useLoaded } from '../shared/useLoaded.ts';
import { deskTexts } from '../texts.ts';
import { describeWave } from './describeWave.ts';

/** One line that says which mode runs, and in Basic mode the setting that connects a model. */
export function ModeNotice() {
  const styles = useStyles();
  const [employee] = useEmployeeChoice();
  const session = useLoaded(useCallback(() => fetchSession(employee), [employee]));
  return (
    <section aria-labelledby="mode" className={styles.section}>
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
      {session.state === 'loaded' && <Mode session={session.value} />}
    </section>
  );
}

function Mode({ session }: { session: Session }) {
  const styles = useStyles();
  const texts = deskTexts.home;
  return (
    <>
      {session.mode === 'model' ? (
        <Text>{texts.model(session.model)}</Text>
      ) : (
        <>
          <Text>{texts.basic}</Text>
          <div className={styles.connect}>
            <Text>{texts.connect}</Text>
            <code className={styles.code}>{texts.connectExample}</code>
            <Text size={200} className={styles.quiet}>
              {texts.connectOther}
            </Text>
          </div>
        </>
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
  section: { display: 'flex', flexDirection: 'column', gap: '8px' },
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
