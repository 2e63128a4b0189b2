import { Button, Field, makeStyles, Select } from '@fluentui/react-components';
import { useState } from 'react';
import { focusOn } from '../../shared/focusOn.ts';
import { connectTexts } from './connectTexts.ts';

type ModelChoiceProps = { models: readonly string[]; onChoose: (model: string) => void };

/** One of several models of a server whose key is already here. */
export function ModelChoice({ models, onChoose }: ModelChoiceProps) {
  const styles = useStyles();
  const [chosen, choose] = useState(models[0] ?? '');
  return (
    <div className={styles.box}>
      <Field label={connectTexts.choose} className={styles.field}>
        <Select
          ref={focusOn}
          value={chosen}
          onChange={(_event, { value }) => {
            choose(value);
          }}
        >
          {models.map((model) => (
            <option key={model}>{model}</option>
          ))}
        </Select>
      </Field>
      <Button
        appearance="primary"
        onClick={() => {
          onChoose(chosen);
        }}
      >
        {connectTexts.chooseGo}
      </Button>
    </div>
  );
}

const useStyles = makeStyles({
  box: { display: 'flex', flexWrap: 'wrap', alignItems: 'end', gap: '8px 12px' },
  field: { minWidth: 0, flexGrow: 1, maxWidth: '460px' },
});
