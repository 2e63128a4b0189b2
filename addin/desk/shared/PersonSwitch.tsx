import {
  Button,
  makeStyles,
  Menu,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Text,
  tokens,
} from '@fluentui/react-components';
import { ChevronDown16Regular, Person20Regular } from '@fluentui/react-icons';
import { deskTexts } from '../texts.ts';
import { fetchEmployees, type DeskEmployee } from './deskApi.ts';
import { useEmployeeChoice } from './employeeChoice.ts';
import { useLoaded } from './useLoaded.ts';

/** "You are: TSS analyst": whom the desk's pages act as. Every page reads the same choice. */
export function PersonSwitch() {
  const styles = useStyles();
  const employees = useLoaded(fetchEmployees);
  const [chosen, choose] = useEmployeeChoice();
  if (employees.state === 'loading') return <Text>{deskTexts.person.loading}</Text>;
  if (employees.state === 'failed') return <Text>{deskTexts.person.unavailable}</Text>;
  const current = employees.value.find((employee) => employee.name === chosen);
  return (
    <Menu
      checkedValues={{ person: [chosen] }}
      onCheckedValueChange={(_event, data) => {
        const [name] = data.checkedItems;
        if (name !== undefined) choose(name);
      }}
    >
      <MenuTrigger disableButtonEnhancement>
        <Button
          appearance="subtle"
          icon={<Person20Regular />}
          className={styles.button}
          title={deskTexts.person.choose}
        >
          {deskTexts.person.youAre(current?.title ?? chosen)}
          <ChevronDown16Regular className={styles.chevron} />
        </Button>
      </MenuTrigger>
      <MenuPopover className={styles.list}>
        <MenuList>
          {employees.value.map((employee) => (
            <PersonItem key={employee.name} employee={employee} />
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

function PersonItem({ employee }: { employee: DeskEmployee }) {
  const styles = useStyles();
  return (
    <MenuItemRadio name="person" value={employee.name} className={styles.item}>
      <span className={styles.lines}>
        <span>{employee.title}</span>
        <span className={styles.note}>{[employee.agency, employee.note].filter(Boolean).join(' · ')}</span>
      </span>
    </MenuItemRadio>
  );
}

const useStyles = makeStyles({
  button: { fontWeight: tokens.fontWeightRegular, maxWidth: '100%' },
  chevron: { marginLeft: '6px', flexShrink: 0 },
  list: { maxWidth: 'min(420px, calc(100vw - 16px))' },
  item: { maxWidth: 'none' },
  lines: { display: 'flex', flexDirection: 'column' },
  note: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});
