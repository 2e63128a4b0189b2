import { Button, Spinner } from '@fluentui/react-components';
import { lazy, Suspense } from 'react';
import { texts } from '../texts/texts.ts';
import { useStack } from '../ui/useStack.ts';

// Opened by a click: not part of what the pane loads first.
const HelpView = lazy(async () => ({ default: (await import('../ui/help/HelpView.tsx')).HelpView }));

/** The help pages in place of the panes, which stay as they are behind it. */
export function HelpPanel({ onClose }: { onClose: () => void }) {
  const stack = useStack();
  return (
    <div className={stack.column} style={{ paddingInline: '12px' }}>
      <div>
        <Button size="small" onClick={onClose}>
          {texts.help.back}
        </Button>
      </div>
      <Suspense fallback={<Spinner size="tiny" label={texts.help.loading} />}>
        <HelpView />
      </Suspense>
    </div>
  );
}
