import { Button, makeStyles, Spinner, Text, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { focusOn } from '../../shared/focusOn.ts';
import { connectTexts } from './connectTexts.ts';
import type { Connecting } from './useConnecting.ts';

type Step = Extract<Connecting, { state: 'testing' }>['step'];

/** Which step of the test runs, for how long, and the way out. Takes the focus of the button that started it. */
export function TestProgress({ step, onCancel }: { step: Step; onCancel: () => void }) {
  const styles = useStyles();
  const seconds = useSeconds();
  return (
    <div className={styles.box}>
      <Spinner size="tiny" aria-hidden />
      <Text>
        {connectTexts.steps[step]}
        <span aria-hidden>{seconds > 1 && `, ${connectTexts.seconds(seconds)}`}</span>
      </Text>
      <Button ref={focusOn} size="small" onClick={onCancel}>
        {connectTexts.cancel}
      </Button>
      {seconds >= 8 && (
        <Text size={200} className={styles.quiet}>
          {connectTexts.slow}
        </Text>
      )}
    </div>
  );
}

/** Seconds since this was shown. */
function useSeconds(): number {
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => {
      setSeconds((count) => count + 1);
    }, 1_000);
    return () => {
      clearInterval(timer);
    };
  }, []);
  return seconds;
}

const useStyles = makeStyles({
  box: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px 12px', minHeight: '32px' },
  quiet: { color: tokens.colorNeutralForeground2, flexBasis: '100%' },
});
