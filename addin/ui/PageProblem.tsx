import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { texts } from '../texts/texts.ts';
import { RetryIcon } from './icons.ts';
import { problemText } from './problemText.ts';
import { useStack } from './useStack.ts';

const useStyles = makeStyles({ page: { padding: tokens.spacingHorizontalL, maxInlineSize: '480px' } });

interface PageProblemProps {
  error: unknown;
  contact: string | undefined;
  onRetry: () => void;
}

/** A page that could not open: why, what to do, whom to ask. */
export function PageProblem({ error, contact, onRetry }: PageProblemProps) {
  const styles = useStyles();
  const stack = useStack();
  return (
    <main className={`${styles.page} ${stack.column}`} role="alert">
      <h1 className={stack.heading}>{texts.start.problemTitle}</h1>
      <p style={{ margin: 0 }}>{problemText(error)}</p>
      {contact !== undefined && <span className={stack.quiet}>{texts.start.contact(contact)}</span>}
      <div>
        <Button appearance="primary" icon={<RetryIcon />} onClick={onRetry}>
          {texts.start.retry}
        </Button>
      </div>
    </main>
  );
}
