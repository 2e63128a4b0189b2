import { useEffect, useRef } from 'react';
import type { Message } from './mailboxApi.ts';
import { safeHtml } from './safeHtml.ts';

/** The text of a message: its HTML rebuilt from an allow-list, or the plain text. */
export function MailBody({ mail }: { mail: Message }) {
  const root = useRef<HTMLDivElement>(null);
  const html = mail.bodyHtml;
  useEffect(() => {
    if (html !== undefined) root.current?.replaceChildren(safeHtml(html));
  }, [html]);
  if (html === undefined) return <div className="mailBody plain">{mail.body}</div>;
  return <div ref={root} className="mailBody" />;
}
