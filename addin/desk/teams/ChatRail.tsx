import { makeStyles, Tab, TabList, Text, tokens } from '@fluentui/react-components';
import { Bot20Regular, ChatMultiple20Regular, PeopleTeam20Regular } from '@fluentui/react-icons';
import { deskTexts } from '../texts.ts';
import type { Room, RoomKind } from './connectorApi.ts';

const icons: Record<RoomKind, React.ReactElement> = {
  personal: <Bot20Regular />,
  groupChat: <PeopleTeam20Regular />,
  channel: <ChatMultiple20Regular />,
};

export type ChatRailProps = {
  rooms: Room[];
  chosen: RoomKind;
  onChoose: (kind: RoomKind) => void;
  /** True on a narrow screen: the chats stand in a row above the messages. */
  isRow: boolean;
};

/** The chats of the person. */
export function ChatRail({ rooms, chosen, onChoose, isRow }: ChatRailProps) {
  const styles = useStyles();
  return (
    <nav className={isRow ? styles.row : styles.rail} aria-label={deskTexts.teams.chats}>
      <TabList
        vertical={!isRow}
        size={isRow ? 'small' : 'large'}
        selectedValue={chosen}
        onTabSelect={(_event, { value }) => {
          const room = rooms.find(({ kind }) => kind === value);
          if (room !== undefined) onChoose(room.kind);
        }}
        className={styles.list}
      >
        {rooms.map(({ kind }) => (
          <Tab key={kind} value={kind} icon={icons[kind]}>
            <span className={styles.lines}>
              {deskTexts.teams.rooms[kind].name}
              {!isRow && (
                <Text size={200} className={styles.hint}>
                  {deskTexts.teams.rooms[kind].hint}
                </Text>
              )}
            </span>
          </Tab>
        ))}
      </TabList>
    </nav>
  );
}

const useStyles = makeStyles({
  rail: {
    width: '240px',
    flexShrink: 0,
    padding: '8px',
    overflowY: 'auto',
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  row: {
    overflowX: 'auto',
    flexShrink: 0,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  list: { minWidth: 'max-content' },
  lines: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', lineHeight: '20px' },
  hint: { color: tokens.colorNeutralForeground2, fontWeight: tokens.fontWeightRegular },
});
