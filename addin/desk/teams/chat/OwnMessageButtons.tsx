import { Button } from '@fluentui/react-components';
import { Delete16Regular, Edit16Regular } from '@fluentui/react-icons';
import { deskTexts } from '../../texts.ts';
import { useRoomActions } from './RoomActions.tsx';

/** Edit and delete of one's own message. */
export function OwnMessageButtons({ messageId, onEdit }: { messageId: string; onEdit: () => void }) {
  const actions = useRoomActions();
  const look = { size: 'small', appearance: 'subtle' } as const;
  return (
    <span>
      <Button {...look} icon={<Edit16Regular />} aria-label={deskTexts.teams.edit} onClick={onEdit} />
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
