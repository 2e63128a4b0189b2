import { Button } from '@fluentui/react-components';
import { Delete16Regular, Edit16Regular } from '@fluentui/react-icons';
import { deskTexts } from '../../texts.ts';
import { focusOn } from '../../shared/focusOn.ts';
import { useRoomActions } from './RoomActions.tsx';

export type OwnMessageButtonsProps = {
  messageId: string;
  /** True after an edit: the focus returns to where it came from. */
  focusesEdit: boolean;
  onEdit: () => void;
};

/** Edit and delete of one's own message. */
export function OwnMessageButtons({ messageId, focusesEdit, onEdit }: OwnMessageButtonsProps) {
  const actions = useRoomActions();
  const look = { size: 'small', appearance: 'subtle' } as const;
  return (
    <span>
      <Button
        ref={focusesEdit ? focusOn : null}
        {...look}
        icon={<Edit16Regular />}
        aria-label={deskTexts.teams.edit}
        onClick={onEdit}
      />
      <Button
        {...look}
        icon={<Delete16Regular />}
        aria-label={deskTexts.teams.remove}
        onClick={() => {
          // When it fails the message stays, which says it best.
          actions.remove(messageId).catch(() => undefined);
        }}
      />
    </span>
  );
}
