import { Badge } from '@fluentui/react-components';
import { texts } from '../texts/texts.ts';
import { useApp } from './AppContext.tsx';

/** Always visible: whether an AI model answers here. */
export function ModeBadge() {
  const { session } = useApp();
  return session.mode === 'basic' ? (
    <Badge appearance="outline" color="informative" title={texts.mode.basicBadgeWhy}>
      {texts.mode.basicBadge}
    </Badge>
  ) : (
    <Badge appearance="outline" color="brand">
      {texts.mode.modelBadge(session.model)}
    </Badge>
  );
}
