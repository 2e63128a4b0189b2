import {
  Button,
  makeStyles,
  Menu,
  MenuGroup,
  MenuGroupHeader,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-components';
import {
  Attach20Regular,
  Document20Regular,
  FolderOpen20Regular,
  Mail20Regular,
} from '@fluentui/react-icons';
import { useRef } from 'react';
import { fetchSamples, type Sample } from '../../shared/deskApi.ts';
import { useLoaded } from '../../shared/useLoaded.ts';
import { deskTexts } from '../../texts.ts';

export type AttachMenuProps = {
  onFiles: (files: File[]) => void;
  onSample: (path: string) => void;
};

/** The paperclip: own files, or one of the desk's samples. */
export function AttachMenu({ onFiles, onSample }: AttachMenuProps) {
  const styles = useStyles();
  const picker = useRef<HTMLInputElement>(null);
  const texts = deskTexts.teams;
  return (
    <>
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <Button appearance="subtle" icon={<Attach20Regular />} aria-label={texts.attach} />
        </MenuTrigger>
        <MenuPopover className={styles.list}>
          <MenuList>
            <MenuItem icon={<FolderOpen20Regular />} onClick={() => picker.current?.click()}>
              {texts.attachOwn}
            </MenuItem>
            <SampleGroup kind="document" onSample={onSample} />
            <SampleGroup kind="mail" onSample={onSample} />
          </MenuList>
        </MenuPopover>
      </Menu>
      <input
        ref={picker}
        type="file"
        multiple
        hidden
        aria-label={texts.attachOwn}
        onChange={({ currentTarget }) => {
          onFiles([...(currentTarget.files ?? [])]);
          // The same file can be chosen again.
          currentTarget.value = '';
        }}
      />
    </>
  );
}

function SampleGroup({ kind, onSample }: { kind: Sample['kind']; onSample: (path: string) => void }) {
  const samples = useLoaded(fetchSamples);
  if (samples.state !== 'loaded') return null;
  return (
    <MenuGroup>
      <MenuGroupHeader>{deskTexts.teams.attachSample[kind]}</MenuGroupHeader>
      {samples.value
        .filter((sample) => sample.kind === kind)
        .map((sample) => (
          <MenuItem
            key={sample.file}
            icon={kind === 'mail' ? <Mail20Regular /> : <Document20Regular />}
            onClick={() => {
              onSample(sample.file);
            }}
          >
            {sample.title}
          </MenuItem>
        ))}
    </MenuGroup>
  );
}

const useStyles = makeStyles({
  list: { maxHeight: '60vh', overflowY: 'auto', maxWidth: 'calc(100vw - 16px)' },
});
