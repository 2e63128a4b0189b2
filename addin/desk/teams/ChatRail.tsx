import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { Bot20Regular, ChatMultiple20Regular, PeopleTeam20Regular } from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import { deskTexts } from '../texts.ts';
import type { Room, RoomKind } from './connectorApi.ts';

const icons: Record<RoomKind, ReactElement> = {
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
      {rooms.map(({ kind }) => (
        <button
          key={kind}
          type="button"
          aria-current={kind === chosen}
          className={mergeClasses(
            styles.room,
            isRow && styles.roomInRow,
            kind === chosen && (isRow ? styles.chosenInRow : styles.chosen),
          )}
          onClick={() => {
            onChoose(kind);
          }}
        >
          {!isRow && icons[kind]}
          <span>
            <Text block size={isRow ? 200 : 300} weight={kind === chosen ? 'semibold' : 'regular'}>
              {deskTexts.teams.rooms[kind].name}
            </Text>
            {!isRow && (
              <Text block size={200} className={styles.hint}>
                {deskTexts.teams.rooms[kind].hint}
              </Text>
            )}
          </span>
        </button>
      ))}
    </nav>
  );
}

const useStyles = makeStyles({
  rail: {
    display: 'flex',
    flexDirection: 'column',
    gap: '2px',
    boxSizing: 'border-box',
    width: '240px',
    flexShrink: 0,
    padding: '8px',
    overflowY: 'auto',
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  row: {
    display: 'flex',
    flexShrink: 0,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  room: {
    display: 'flex',
    alignItems: 'center',
    gap: '12px',
    padding: '8px 12px',
    border: '0',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground1,
    fontFamily: 'inherit',
    textAlign: 'start',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground2Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  roomInRow: {
    flexGrow: 1,
    justifyContent: 'center',
    padding: '8px 4px',
    borderRadius: 0,
    textAlign: 'center',
  },
  chosen: { backgroundColor: tokens.colorNeutralBackground1Selected },
  chosenInRow: { boxShadow: `inset 0 -2px ${tokens.colorCompoundBrandStroke}` },
  hint: { color: tokens.colorNeutralForeground2 },
});
