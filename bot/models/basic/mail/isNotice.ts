import { historyStart } from './history.ts';

const automaticSubject =
  /^\s*(?:automatic reply|auto-?reply|out of (?:the )?office|undeliverable|delivery (?:status|failure)|read:|accepted:|declined:|tentative:)/i;
const automaticBody =
  /^\W*(?:(?:hi|hello|thank you for (?:your|contacting)[^.]{0,60})[,.!]?\s+)?(?:i am|i['’]m|i will be) (?:currently |now )?(?:out of (?:the )?office|on (?:leave|vacation|annual leave|parental leave)|away from (?:the office|my desk))|\bautomat(?:ic|ed) (?:notification|reply|response|message)\b|\bthank you for contacting\b[^.]{0,60}\.[^.]{0,80}\bticket (?:number|no)/i;
const newsletter =
  /\bunsubscribe\b|\bview (?:this )?(?:e-?mail |message )?in (?:your )?browser\b|\bin this (?:issue|edition)\b|\bmanage (?:your )?(?:preferences|subscriptions?)\b/i;

/** Whether a mail is an automatic reply, a machine's notification or a newsletter. */
export function isNotice(subject: string, parts: readonly { text: string }[]): boolean {
  if (automaticSubject.test(subject)) return true;
  const text = parts[0]?.text ?? '';
  const own = text.slice(0, Math.min(historyStart(text.slice(0, 20_000)), 20_000));
  return automaticBody.test(own.slice(0, 600)) || newsletter.test(own.slice(-1_500));
}
