import { Checkbox } from '@fluentui/react-components';
import type { MailAttachment } from '../../hosts/mailHost.ts';
import { texts } from '../../texts/texts.ts';
import { useStack } from '../../ui/useStack.ts';

interface AttachmentChoiceProps {
  attachments: MailAttachment[];
  chosen: string[];
  onChange: (ids: string[]) => void;
}

/** Which attachments of the open message to read too; none unless chosen. */
export function AttachmentChoice({ attachments, chosen, onChange }: AttachmentChoiceProps) {
  const stack = useStack();
  if (attachments.length === 0) return null;
  return (
    <fieldset style={{ border: 0, margin: 0, padding: 0 }}>
      <legend className={stack.quiet}>{texts.mail.attachments}</legend>
      {attachments.map(({ id, name }) => (
        <div key={id}>
          <Checkbox
            label={name}
            checked={chosen.includes(id)}
            onChange={(_event, { checked }) => {
              onChange(checked === true ? [...chosen, id] : chosen.filter((one) => one !== id));
            }}
          />
        </div>
      ))}
    </fieldset>
  );
}
