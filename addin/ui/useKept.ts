import { useCallback, useState } from 'react';
import { useApp } from './AppContext.tsx';

/** Text that outlives errors, a closed pane and a new sign-in: kept for this tab and this employee, by `name`. */
export function useKept(name: string, initial = ''): [string, (text: string) => void] {
  const { session } = useApp();
  const key = `assistant.${session.employee.id}.${name}`;
  const [text, setText] = useState(() => read(key) ?? initial);
  const keep = useCallback(
    (next: string) => {
      setText(next);
      write(key, next);
    },
    [key],
  );
  return [text, keep];
}

function read(key: string): string | undefined {
  try {
    return sessionStorage.getItem(key) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Storage may be full or denied: the text then lives as long as the pane. */
function write(key: string, text: string) {
  try {
    if (text === '') sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, text);
  } catch {
    return;
  }
}
