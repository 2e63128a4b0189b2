import { Button, Field, Input, makeStyles, Select } from '@fluentui/react-components';
import { useId, useState, type FormEvent } from 'react';
import type { ConnectRequest } from '../../../../bot/contract/deskModels.ts';
import { connectTexts } from './connectTexts.ts';

type Kind = keyof typeof connectTexts.kinds;
const kinds = Object.keys(connectTexts.kinds) as Kind[];

/**
 * A key or address of one's own. The fields are read once, when the form is sent, and are gone with the form as soon
 * as a model is connected.
 */
export function TypedForm({ onConnect }: { onConnect: (request: ConnectRequest) => void }) {
  const styles = useStyles();
  const kindId = useId();
  const [kind, setKind] = useState<Kind>('openai');
  const [missing, setMissing] = useState<readonly string[]>([]);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const given = readFields(new FormData(event.currentTarget));
    const empty = needed[kind].filter((name) => given[name] === undefined);
    setMissing(empty);
    const first = empty[0] === undefined ? undefined : event.currentTarget.elements.namedItem(empty[0]);
    if (first instanceof HTMLElement) first.focus();
    if (empty.length === 0) onConnect(requestOf(kind, given));
  };
  const problem = (name: string) =>
    missing.includes(name)
      ? { validationState: 'error' as const, validationMessage: connectTexts.needed }
      : {};
  return (
    <form className={styles.form} onSubmit={submit} autoComplete="off" noValidate>
      <Field label={{ children: connectTexts.kind, htmlFor: kindId }}>
        <Select
          id={kindId}
          value={kind}
          onChange={(_event, { value }) => {
            setKind(kinds.find((one) => one === value) ?? 'openai');
            setMissing([]);
          }}
        >
          {kinds.map((one) => (
            <option key={one} value={one}>
              {connectTexts.kinds[one]}
            </option>
          ))}
        </Select>
      </Field>
      {kind !== 'openai' && (
        <Field
          label={connectTexts.address[kind]}
          hint={connectTexts.addressHint[kind]}
          {...problem('address')}
        >
          <Input
            key={kind}
            name="address"
            inputMode="url"
            spellCheck={false}
            autoComplete="off"
            maxLength={500}
          />
        </Field>
      )}
      {kind === 'azure' && (
        <Field label={connectTexts.deployment} {...problem('deployment')}>
          <Input name="deployment" spellCheck={false} autoComplete="off" maxLength={200} />
        </Field>
      )}
      <Field
        label={kind === 'compatible' ? connectTexts.keyOptional : connectTexts.key}
        hint={connectTexts.keyHint}
        {...problem('key')}
      >
        {/* "off" is not heeded for passwords; "new-password" keeps browsers from filling and saving one. */}
        <Input name="key" type="password" autoComplete="new-password" spellCheck={false} maxLength={4_000} />
      </Field>
      {kind !== 'azure' && (
        <Field label={connectTexts.modelOptional}>
          <Input name="model" spellCheck={false} autoComplete="off" maxLength={200} />
        </Field>
      )}
      <Button type="submit" className={styles.button}>
        {connectTexts.test}
      </Button>
    </form>
  );
}

const needed = {
  openai: ['key'],
  compatible: ['address'],
  azure: ['address', 'deployment', 'key'],
} as const satisfies Record<Kind, readonly (keyof Fields)[]>;

type Fields = Partial<Record<'address' | 'deployment' | 'key' | 'model', string>>;

function readFields(form: FormData): Fields {
  const fields: Fields = {};
  for (const name of ['address', 'deployment', 'key', 'model'] as const) {
    const value = form.get(name);
    if (typeof value === 'string' && value.trim() !== '') fields[name] = value.trim();
  }
  return fields;
}

function requestOf(kind: Kind, { address = '', deployment = '', key, model }: Fields): ConnectRequest {
  const named = model === undefined ? {} : { model };
  switch (kind) {
    case 'openai':
      return { kind, key: key ?? '', ...named };
    case 'compatible':
      return { kind, address, ...(key === undefined ? {} : { key }), ...named };
    case 'azure':
      return { kind, address, deployment, key: key ?? '' };
  }
}

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: '12px', maxWidth: '460px', marginTop: '8px' },
  button: { alignSelf: 'start' },
});
