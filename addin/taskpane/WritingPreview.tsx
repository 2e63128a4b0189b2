import { Link } from '@fluentui/react-components';
import type { WritingResult } from '../../bot/contract/results.ts';
import { texts } from '../texts/texts.ts';
import { SafeMarkdown } from '../ui/SafeMarkdown.tsx';
import { useStack } from '../ui/useStack.ts';

interface WritingPreviewProps {
  writing: WritingResult;
  /** Where the host can show a placeholder in the document. */
  onPlaceholder?: (text: string) => void;
}

/** A draft as it will be inserted, and what somebody still has to fill in. */
export function WritingPreview({ writing, onPlaceholder }: WritingPreviewProps) {
  const stack = useStack();
  const placeholders = writing.placeholders ?? [];
  return (
    <div className={stack.column}>
      <div className={stack.card}>
        <SafeMarkdown markdown={writing.markdown} />
      </div>
      {placeholders.length > 0 && (
        <div>
          <strong>{texts.draft.placeholders}</strong>
          <ul className={stack.list}>
            {placeholders.map((text) => (
              <li key={text}>
                {onPlaceholder ? (
                  <Link
                    as="button"
                    className={stack.target}
                    aria-label={texts.draft.placeholderShow(text)}
                    onClick={() => {
                      onPlaceholder(text);
                    }}
                  >
                    {text}
                  </Link>
                ) : (
                  text
                )}
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
