import { makeStyles, Select, Text, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import { deskTexts } from '../texts.ts';
import { fetchEmployees } from './deskApi.ts';
import { useEmployeeChoice } from './employeeChoice.ts';
import { useLoaded } from './useLoaded.ts';

/**
 * "You are: TSS analyst": whom the desk's pages act as. Every page reads the same choice. A native select: Fluent's
 * menus put focus guards into the page that count as hidden focusable elements.
 */
export function PersonSwitch() {
  const styles = useStyles();
  const id = useId();
  const employees = useLoaded(fetchEmployees);
  const [chosen, choose] = useEmployeeChoice();
  if (employees.state === 'loading') return <Text>{deskTexts.person.loading}</Text>;
  if (employees.state === 'failed') return <Text>{deskTexts.person.unavailable}</Text>;
  return (
    <div className={styles.line}>
      <label htmlFor={id} className={styles.label}>
        {deskTexts.person.youAre}
      </label>
      <Select
        id={id}
        size="small"
        className={styles.select}
        value={chosen}
        onChange={(_event, { value }) => {
          choose(value);
        }}
      >
        {employees.value.map(({ name, title, note }) => (
          <option key={name} value={name} title={note}>
            {title}
          </option>
        ))}
      </Select>
    </div>
  );
}

const useStyles = makeStyles({
  line: { display: 'flex', alignItems: 'center', gap: '8px', minWidth: 0 },
  label: { color: tokens.colorNeutralForeground2, whiteSpace: 'nowrap' },
  select: { minWidth: 0, maxWidth: '240px' },
});
