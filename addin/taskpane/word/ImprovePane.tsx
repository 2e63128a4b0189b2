import { Button } from '@fluentui/react-components';
import { useId, useState } from 'react';
import type { Session } from '../../../bot/contract/session.ts';
import { useTurn, type TurnAsk } from '../../api/useTurn.ts';
import type { DocumentHost, PassageText } from '../../hosts/documentHost.ts';
import { texts } from '../../texts/texts.ts';
import { useApp, whyUnavailable } from '../../ui/AppContext.tsx';
import { TurnAnswer } from '../../ui/TurnAnswer.tsx';
import { useStack } from '../../ui/useStack.ts';
import { ChipChoice } from '../ChipChoice.tsx';
import { Choice } from '../Choice.tsx';
import { HostNote } from '../HostNote.tsx';
import { NeedsModel } from '../NeedsModel.tsx';
import { useHostAction } from '../useHostAction.ts';
import { ReviewResult } from './ReviewResult.tsx';
import { improveStyles, type ImproveStyle } from './improveStyles.ts';
import { useVersions } from '../useVersions.ts';
import { VersionChoice } from '../VersionChoice.tsx';
import { usePassage } from './usePassage.ts';
import { useReview } from './useReview.ts';

type Language = keyof typeof texts.languages;
type Target = keyof typeof texts.improve.targets;

interface ImprovePaneProps {
  document: DocumentHost;
  conversationId: string;
  /** The pane is in front; only then does it follow the cursor. */
  active: boolean;
}

/** Improve: suggestions for the selection, or for the paragraph at the cursor, one by one or all at once. */
export function ImprovePane({ document, conversationId, active }: ImprovePaneProps) {
  const stack = useStack();
  const { api, locale, session } = useApp();
  const live = useTurn(api);
  // Earlier suggestions for the same passage; those for another one no longer fit.
  const versions = useVersions(live, ({ ask }) => selectionIn(ask) === selectionIn(live.ask));
  const { turn } = versions;
  const review = useReview(document, turn);
  const action = useHostAction();
  const { passage } = usePassage(document, active);
  const styles = improveStyles(session);
  const [style, setStyle] = useState<ImproveStyle>('plain');
  const [language, setLanguage] = useState<Language>('es');
  const [target, setTarget] = useState<Target>('8');
  const translating = style === 'translate';
  const start = () =>
    void action.run(async () => {
      const { text } = await review.hold();
      if (text.trim() === '') return texts.improve.nothing;
      turn.start({
        skill: translating ? 'translate' : 'rewrite',
        channel: 'word',
        conversationId,
        locale,
        options: optionsOf(style, { language, target }),
        materials: [{ kind: 'selection', id: 'selection', text }],
      });
      return '';
    });
  const translateReason = whyUnavailable(session, 'translate');
  const whyOff = useId();
  const anyOff = styles.length < Object.keys(texts.improve.styles).length;
  return (
    <div className={stack.column}>
      <PassageShown passage={passage} />
      <ChipChoice
        label={texts.improve.style}
        options={texts.improve.styles}
        value={style}
        onChange={setStyle}
        isOff={(key) => !styles.includes(key)}
        offReason={whyOff}
      />
      {style === 'plain' && (
        <Choice
          label={texts.improve.target}
          options={texts.improve.targets}
          value={target}
          onChange={setTarget}
        />
      )}
      {translating && (
        <Choice
          label={texts.improve.language}
          options={texts.languages}
          value={language}
          onChange={setLanguage}
        />
      )}
      <Button
        appearance="primary"
        disabledFocusable={
          action.busy || turn.view.phase === 'running' || (passage?.text ?? '').trim() === ''
        }
        onClick={start}
      >
        {translating ? texts.improve.translateGo : texts.improve.go}
      </Button>
      {anyOff && (
        <NeedsModel id={whyOff} what={texts.needsModel.off} why={reasonOf(session, translateReason)} />
      )}
      <VersionChoice versions={versions} name={texts.talk.suggestion} />
      <TurnAnswer turn={turn}>
        {(result) =>
          result.kind === 'writing' ? (
            <ReviewResult
              writing={result.value}
              review={review}
              document={document}
              action={action}
              whole={turn.ask?.skill === 'translate'}
              targetGrade={targetOf(turn.ask)}
            />
          ) : undefined
        }
      </TurnAnswer>
      <HostNote action={action} />
    </div>
  );
}

/** The passage that a turn worked on. */
function selectionIn(ask: TurnAsk | undefined): string | undefined {
  const [first] = ask?.materials ?? [];
  return first !== undefined && 'text' in first ? first.text : undefined;
}

/** What the service is asked for; a reading grade is aimed at in plain language alone. */
function optionsOf(style: ImproveStyle, { language, target }: { language: Language; target: Target }) {
  if (style === 'translate') return { language };
  return style === 'plain' ? { style, targetGrade: Number(target) } : { style };
}

/** The grade that the shown answer was asked for, whatever is chosen by now. */
function targetOf(ask: TurnAsk | undefined): number | undefined {
  const target = ask?.options?.['targetGrade'];
  return typeof target === 'number' ? target : undefined;
}

function PassageShown({ passage }: { passage: PassageText | undefined }) {
  const stack = useStack();
  if (!passage || passage.text.trim() === '')
    return <div className={stack.card}>{texts.improve.nothing}</div>;
  return (
    <div className={stack.card}>
      <div className={stack.quiet}>
        {passage.source === 'selection' ? texts.improve.selection : texts.improve.paragraph}
      </div>
      <div dir="auto" style={{ maxBlockSize: '6em', overflow: 'auto' }} tabIndex={0}>
        {passage.text}
      </div>
    </div>
  );
}

/** The service's own words when it gave some for a kind of help that is off. In Basic mode what to do is the way to a model. */
function reasonOf({ mode }: Session, translate: { reason: string; next: string } | undefined) {
  const { reason, next } = translate ?? { reason: '', next: '' };
  if (mode === 'basic') return reason === '' ? texts.needsModel.none : reason;
  return `${reason} ${next}`.trim();
}
