import { Field, Select } from '@fluentui/react-components';

interface ChoiceProps<K extends string> {
  label: string;
  options: Readonly<Record<K, string>>;
  value: K;
  onChange: (value: K) => void;
}

/** A labelled list to choose one of. */
export function Choice<K extends string>({ label, options, value, onChange }: ChoiceProps<K>) {
  const keys = Object.keys(options) as K[];
  return (
    <Field label={label}>
      <Select
        style={{ minInlineSize: 0 }}
        value={value}
        onChange={(_event, data) => {
          const chosen = keys.find((key) => key === data.value);
          if (chosen !== undefined) onChange(chosen);
        }}
      >
        {keys.map((key) => (
          <option key={key} value={key}>
            {options[key]}
          </option>
        ))}
      </Select>
    </Field>
  );
}
