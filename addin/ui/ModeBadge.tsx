import { Badge, Link } from '@fluentui/react-components';
import { texts } from '../texts/texts.ts';
import { useApp } from './AppContext.tsx';
import { useStack } from './useStack.ts';

/** Always visible: whether an AI model answers here; where one can be connected, the way there. */
export function ModeBadge() {
  const { session } = useApp();
  const stack = useStack();
  if (session.mode === 'model') {
    return (
      <Badge appearance="outline" color="brand">
        {texts.mode.modelBadge(session.model)}
      </Badge>
    );
  }
  return (
    <span className={stack.row}>
      <Badge appearance="outline" color="informative" title={texts.mode.basicBadgeWhy}>
        {texts.mode.basicBadge}
      </Badge>
      {session.connectAt !== undefined && (
        // A page of its own: the pane and what was typed in it stay as they are.
        <Link href={session.connectAt} target="_blank" rel="noopener" className={stack.target}>
          {texts.mode.connect}
        </Link>
      )}
    </span>
  );
}
