import { Button } from '@fluentui/react-components';
import { useStack } from '../../ui/useStack.ts';

interface SayButtonsProps {
  label: string;
  /** What each button says, in words that the service understands. */
  says: readonly string[];
  disabled: boolean;
  onSay: (text: string) => void;
}

/** Follow-ups by a click. */
export function SayButtons({ label, says, disabled, onSay }: SayButtonsProps) {
  const stack = useStack();
  return (
    <div role="group" aria-label={label} className={stack.row} style={{ gap: '4px' }}>
      {says.map((text) => (
        <Button
          key={text}
          size="small"
          shape="circular"
          disabledFocusable={disabled}
          onClick={() => {
            onSay(text);
          }}
        >
          {text}
        </Button>
      ))}
    </div>
  );
}
