import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  Spinner,
} from '@fluentui/react-components';
import { useState } from 'react';
import { DeskHeader } from '../shared/DeskHeader.tsx';
import { useEmployeeChoice } from '../shared/employeeChoice.ts';
import { useNarrow } from '../shared/useNarrow.ts';
import { deskTexts } from '../texts.ts';
import { ChatPane } from './ChatPane.tsx';
import { ChatRail } from './ChatRail.tsx';
import { useRooms } from './chat/useRooms.ts';
import type { RoomKind } from './connectorApi.ts';

/** The desk's stand-in for Teams: the chosen person's chats with the real bot. */
export function TeamsPage() {
  const styles = useStyles();
  const [employee] = useEmployeeChoice();
  return (
    <div className={styles.page}>
      <DeskHeader title={deskTexts.teams.title} />
      <Chats key={employee} employee={employee} />
    </div>
  );
}

function Chats({ employee }: { employee: string }) {
  const styles = useStyles();
  const { rooms, reload } = useRooms(employee);
  const [chosen, setChosen] = useState<RoomKind>('personal');
  const isNarrow = useNarrow();
  if (rooms.state === 'loading') return <Spinner className={styles.middle} label={deskTexts.teams.opening} />;
  if (rooms.state === 'failed')
    return (
      <main className={styles.middle}>
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>{rooms.text}</MessageBarTitle> {rooms.next}
          </MessageBarBody>
          <MessageBarActions>
            <Button onClick={reload}>{deskTexts.teams.tryAgain}</Button>
          </MessageBarActions>
        </MessageBar>
      </main>
    );
  const room = rooms.value.find(({ kind }) => kind === chosen);
  return (
    <div className={isNarrow ? styles.stacked : styles.beside}>
      <ChatRail rooms={rooms.value} chosen={chosen} onChoose={setChosen} isRow={isNarrow} />
      <main className={styles.main}>
        {room !== undefined && <ChatPane key={room.id} room={room} onGone={reload} />}
      </main>
    </div>
  );
}

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', height: '100dvh' },
  beside: { display: 'flex', flexGrow: 1, minHeight: 0 },
  stacked: { display: 'flex', flexDirection: 'column', flexGrow: 1, minHeight: 0 },
  main: { display: 'flex', flexGrow: 1, minWidth: 0, minHeight: 0 },
  middle: { margin: 'auto', padding: '16px' },
});
