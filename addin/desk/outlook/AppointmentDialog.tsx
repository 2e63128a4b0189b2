import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Input,
  Textarea,
} from '@fluentui/react-components';
import type { Appointment } from './outlookHost.ts';
import { outlookTexts } from './outlookTexts.ts';

/** The form that `displayNewAppointmentForm` opens, filled and editable; saving only closes it. */
export function AppointmentDialog({
  appointment,
  onClose,
}: {
  appointment: Appointment;
  onClose: () => void;
}) {
  const { subject, start, end, location, body } = appointment;
  return (
    <Dialog open onOpenChange={(_event, { open }) => !open && onClose()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{outlookTexts.appointment}</DialogTitle>
          <DialogContent>
            <Field label={outlookTexts.subject}>
              <Input defaultValue={subject} />
            </Field>
            <Field label={outlookTexts.start}>
              <Input type="datetime-local" defaultValue={localTime(start)} />
            </Field>
            <Field label={outlookTexts.end}>
              <Input type="datetime-local" defaultValue={localTime(end)} />
            </Field>
            <Field label={outlookTexts.location}>
              <Input defaultValue={location} />
            </Field>
            <Field label={outlookTexts.notes}>
              <Textarea defaultValue={body} resize="vertical" />
            </Field>
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={onClose}>
              {outlookTexts.save}
            </Button>
            <Button onClick={onClose}>{outlookTexts.discard}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

/** For `datetime-local`: local time without seconds. */
function localTime(ms: number | undefined): string {
  if (ms === undefined) return '';
  const date = new Date(ms);
  return new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}
