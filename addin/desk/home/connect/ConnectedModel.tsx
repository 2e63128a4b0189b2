import { Button, Checkbox, makeStyles, Spinner, Text, tokens } from '@fluentui/react-components';
import { CheckmarkCircle20Regular, Info20Regular } from '@fluentui/react-icons';
import { lazy, Suspense, useState } from 'react';
import type { ModelConnection } from '../../../../bot/contract/deskModels.ts';
import { focusOn } from '../../shared/focusOn.ts';
import { connectTexts } from './connectTexts.ts';
import type { Report } from './useConnecting.ts';

// The answer brings the pane's own parts; most visits never need them.
const TryAnswer = lazy(async () => ({ default: (await import('./TryAnswer.tsx')).TryAnswer }));

export type ConnectedModelProps = {
  connection: ModelConnection;
  /** What the test found; empty when the model was connected before this page was opened. */
  report: Report;
  onDisconnect: () => void;
  onRemember: (remembered: boolean) => void;
};

/** A model answers: what its test found, one button to see it at work, and the way back. */
export function ConnectedModel({ connection, report, onDisconnect, onRemember }: ConnectedModelProps) {
  const styles = useStyles();
  const { host, onThisMachine, bySettings } = connection;
  const [tries, setTries] = useState(0);
  const isFresh = report.length > 0;
  return (
    <>
      <Text>
        {onThisMachine ? connectTexts.onThisMachine(host) : connectTexts.elsewhere(host)}.
        {bySettings && ` ${connectTexts.bySettings}`}
      </Text>
      {isFresh && <Findings report={report} />}
      <div className={styles.row}>
        <Button
          ref={isFresh ? focusOn : null}
          appearance="primary"
          onClick={() => {
            setTries((count) => count + 1);
          }}
        >
          {tries === 0 ? connectTexts.tryIt : connectTexts.tryAgain}
        </Button>
        <Button title={connectTexts.disconnectText} onClick={onDisconnect}>
          {connectTexts.disconnect}
        </Button>
      </div>
      {tries === 0 && (
        <Text size={200} className={styles.quiet}>
          {connectTexts.tryText}
        </Text>
      )}
      {tries > 0 && (
        <Suspense fallback={<Spinner size="tiny" label={connectTexts.tryLoading} />}>
          <TryAnswer key={tries} />
        </Suspense>
      )}
      {!bySettings && <Remember connection={connection} onRemember={onRemember} />}
    </>
  );
}

function Findings({ report }: { report: Report }) {
  const styles = useStyles();
  return (
    <ul className={styles.report}>
      {report.map(({ isGood, text }) => (
        <li key={text} className={styles.finding}>
          {isGood ? (
            <CheckmarkCircle20Regular className={styles.good} aria-hidden />
          ) : (
            <Info20Regular className={styles.mark} aria-hidden />
          )}
          <Text>{text}</Text>
        </li>
      ))}
    </ul>
  );
}

function Remember({ connection, onRemember }: Pick<ConnectedModelProps, 'connection' | 'onRemember'>) {
  const styles = useStyles();
  const { remembered, setting, hasKey } = connection;
  const what = setting !== undefined ? 'setting' : hasKey ? 'key' : 'noKey';
  return (
    <div>
      <Checkbox
        label={connectTexts.remember}
        checked={remembered}
        onChange={(_event, { checked }) => {
          onRemember(checked === true);
        }}
      />
      <Text size={200} block className={styles.quiet}>
        {connectTexts.rememberText[what]}
      </Text>
    </div>
  );
}

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  quiet: { color: tokens.colorNeutralForeground2 },
  report: {
    display: 'flex',
    flexDirection: 'column',
    gap: '4px',
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  finding: { display: 'flex', alignItems: 'start', gap: '8px' },
  good: { flexShrink: 0, color: tokens.colorPaletteGreenForeground1 },
  mark: { flexShrink: 0, color: tokens.colorNeutralForeground2 },
});
