import { Button } from '@fluentui/react-components';
import { texts } from '../../texts/texts.ts';
import { useStack } from '../../ui/useStack.ts';
import { HostNote } from '../HostNote.tsx';
import { useHostAction } from '../useHostAction.ts';

interface OpenedNoteProps {
  /** Names of what an opened conversation is about; undefined when it is about what is open now. */
  about: string[] | undefined;
  /** Undefined when all turns are shown. */
  onEarlier: (() => Promise<void>) | undefined;
  onUseOpen: () => void;
}

/** Above an opened conversation: what it is about, and its earlier turns. */
export function OpenedNote({ about, onEarlier, onUseOpen }: OpenedNoteProps) {
  const stack = useStack();
  const action = useHostAction();
  if (about === undefined && onEarlier === undefined) return null;
  const names = about?.filter((name) => name !== '') ?? [];
  return (
    <div className={stack.tight}>
      {about !== undefined && (
        <div className={stack.row}>
          <span className={stack.quiet} dir="auto">
            {names.length > 0 ? texts.talk.about(names.join(', ')) : texts.talk.aboutNothing}
          </span>
          <Button size="small" onClick={onUseOpen}>
            {texts.talk.useOpen}
          </Button>
        </div>
      )}
      {onEarlier !== undefined && (
        <Button
          size="small"
          appearance="subtle"
          disabledFocusable={action.busy}
          onClick={() =>
            void action.run(async () => {
              await onEarlier();
              return '';
            })
          }
        >
          {texts.talk.earlier}
        </Button>
      )}
      <HostNote action={action} />
    </div>
  );
}
