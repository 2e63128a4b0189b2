import { dayInWords } from '../texts/dates.ts';
import { texts } from '../texts/texts.ts';
import { useApp } from './AppContext.tsx';
import { useStack } from './useStack.ts';

/** For an employee who may use nothing yet: when it opens, and whom to ask. */
export function NotAdmitted() {
  const stack = useStack();
  const { wave, contact } = useApp().session;
  const t = texts.notAdmitted;
  return (
    <section className={stack.card} aria-label={t.title}>
      <h2 className={stack.heading}>{t.title}</h2>
      <p>{t.text}</p>
      {wave && (
        <p>{wave.opensOn === null ? t.noDate(wave.name) : t.opens(wave.name, dayInWords(wave.opensOn))}</p>
      )}
      <p className={stack.quiet}>{texts.turn.askWhom(contact)}</p>
    </section>
  );
}
