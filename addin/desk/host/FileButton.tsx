import { Button } from '@fluentui/react-components';
import { useRef, type ReactElement } from 'react';

export interface FileButtonProps {
  readonly label: string;
  /** for the file dialog, such as `.docx` */
  readonly accept: string;
  readonly icon: ReactElement;
  readonly onFile: (file: File) => void;
}

/** A button that opens the system's file dialog; the same file may be chosen twice. */
export function FileButton({ label, accept, icon, onFile }: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button appearance="subtle" icon={icon} onClick={() => input.current?.click()}>
        {label}
      </Button>
      <input
        ref={input}
        type="file"
        accept={accept}
        hidden
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          if (file) onFile(file);
          event.target.value = '';
        }}
      />
    </>
  );
}
