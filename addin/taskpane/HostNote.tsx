import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import type { HostAction } from './useHostAction.ts';

/** What the last action on the host said. */
export function HostNote({ action }: { action: HostAction }) {
  if (action.said === '') return null;
  return (
    <MessageBar intent={action.failed ? 'error' : 'success'} layout="multiline">
      <MessageBarBody>{action.said}</MessageBarBody>
    </MessageBar>
  );
}
