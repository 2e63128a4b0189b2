import { makeStyles, Text, tokens } from '@fluentui/react-components';
import {
  Chat32Regular,
  DocumentText32Regular,
  Mail32Regular,
  ShieldTask32Regular,
} from '@fluentui/react-icons';
import { deskTexts } from '../texts.ts';

const doors = [
  { id: 'teams', address: '/desk/teams/', Icon: Chat32Regular },
  { id: 'word', address: '/desk/word/', Icon: DocumentText32Regular },
  { id: 'outlook', address: '/desk/outlook/', Icon: Mail32Regular },
  { id: 'console', address: '/console/', Icon: ShieldTask32Regular },
] as const;

/** The four places where the assistant is at work. */
export function Doors() {
  const styles = useStyles();
  return (
    <nav aria-label={deskTexts.home.doorsTitle}>
      <ul className={styles.grid}>
        {doors.map(({ id, address, Icon }) => (
          <li key={id} className={styles.cell}>
            <a href={address} className={styles.door}>
              <Icon className={styles.icon} aria-hidden />
              <span>
                <Text as="span" block weight="semibold" size={500}>
                  {deskTexts.home.doors[id].name}
                </Text>
                <Text as="span" block className={styles.text}>
                  {deskTexts.home.doors[id].text}
                </Text>
              </span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

const useStyles = makeStyles({
  grid: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 340px), 1fr))',
    gap: '12px',
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  cell: { display: 'flex' },
  door: {
    display: 'flex',
    gap: '16px',
    flexGrow: 1,
    padding: '20px',
    boxSizing: 'border-box',
    color: tokens.colorNeutralForeground1,
    textDecorationLine: 'none',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusXLarge,
    ':hover': {
      backgroundColor: tokens.colorNeutralBackground1Hover,
      border: `1px solid ${tokens.colorNeutralStroke1Hover}`,
    },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
  },
  icon: { color: tokens.colorBrandForeground1, flexShrink: 0 },
  text: { color: tokens.colorNeutralForeground2, marginTop: '2px' },
});
