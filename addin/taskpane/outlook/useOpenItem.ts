import { useEffect, useState } from 'react';
import type { MailHost, MailItem } from '../../hosts/mailHost.ts';

/** The message that is open now. `first`: the one the pane was opened on, not one that a pinned pane moved to. */
export function useOpenItem(mail: MailHost): { item: MailItem | undefined; first: boolean } {
  const [open, setOpen] = useState(() => ({ item: mail.readItem(), first: true }));
  useEffect(
    () =>
      mail.onItemChange(() => {
        setOpen({ item: mail.readItem(), first: false });
      }),
    [mail],
  );
  return open;
}
