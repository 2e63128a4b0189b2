import { Link } from '@fluentui/react-components';
import { texts } from '../texts/texts.ts';
import { useApp } from '../ui/AppContext.tsx';
import { useStack } from '../ui/useStack.ts';

interface NeedsModelProps {
  /** For `aria-describedby` of what is disabled. */
  id?: string;
  /** What is disabled, in one sentence. */
  what: string;
  why: string;
}

/** Why something is shown disabled, and the way to have it: a model to connect, or whom to ask when the rules forbid it. */
export function NeedsModel({ id, what, why }: NeedsModelProps) {
  const stack = useStack();
  const { session } = useApp();
  const { mode, connectAt, contact } = session;
  return (
    <div id={id} role="note" className={stack.quiet}>
      {what} {why}{' '}
      {mode === 'model' || connectAt === undefined ? (
        texts.needsModel.ask(contact)
      ) : (
        <Link href={connectAt} target="_blank" rel="noopener" inline>
          {texts.needsModel.connect}
        </Link>
      )}
    </div>
  );
}
