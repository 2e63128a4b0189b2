import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { useState } from 'react';
import { texts } from '../texts/texts.ts';

const key = 'assistant.remindedOn';

/** "Check before you use", once a day until it is put away. */
export function DailyReminder() {
  const [due, setDue] = useState(() => lastDay() !== today());
  if (!due) return null;
  return (
    <MessageBar layout="multiline">
      <MessageBarBody>{texts.turn.reminder}</MessageBarBody>
      <MessageBarActions>
        <Button
          size="small"
          onClick={() => {
            noteToday();
            setDue(false);
          }}
        >
          {texts.turn.reminderClose}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}

function today(): string {
  return new Date().toDateString();
}

function lastDay(): string | undefined {
  try {
    return localStorage.getItem(key) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Where storage is denied the reminder comes back: better twice than never. */
function noteToday() {
  try {
    localStorage.setItem(key, today());
  } catch {
    return;
  }
}
