import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import {
  Attach20Regular,
  Document20Regular,
  FolderOpen20Regular,
  Mail20Regular,
} from '@fluentui/react-icons';
import { useRef, type ReactElement } from 'react';
import { fetchSamples, sampleKinds, type Sample } from '../../shared/deskApi.ts';
import { useLoaded } from '../../shared/useLoaded.ts';
import { deskTexts } from '../../texts.ts';
import { InfoPopover } from '../chat/InfoPopover.tsx';

export type AttachMenuProps = {
  onFiles: (files: File[]) => void;
  onSample: (sample: Sample) => void;
};

/** The paperclip: own files, or one of the desk's samples. */
export function AttachMenu({ onFiles, onSample }: AttachMenuProps) {
  const styles = useStyles();
  const samples = useLoaded(fetchSamples);
  const picker = useRef<HTMLInputElement>(null);
  const menu = useRef<HTMLSpanElement>(null);
  const texts = deskTexts.teams;
  return (
    <>
      <InfoPopover
        label={texts.attach}
        size="medium"
        button={{ appearance: 'subtle', icon: <Attach20Regular /> }}
        ref={menu}
      >
        <MenuButton icon={<FolderOpen20Regular />} onClick={() => picker.current?.click()}>
          {texts.attachOwn}
        </MenuButton>
        {samples.state === 'loaded' &&
          sampleKinds.map((kind) => (
            <span key={kind} role="group" aria-label={texts.attachSample[kind]} className={styles.group}>
              <Text size={200} weight="semibold" className={styles.heading}>
                {texts.attachSample[kind]}
              </Text>
              {samples.value
                .filter((sample) => sample.kind === kind)
                .map((sample) => (
                  <MenuButton
                    key={sample.file}
                    icon={icons[kind]}
                    onClick={() => {
                      menu.current?.hidePopover();
                      onSample(sample);
                    }}
                  >
                    {sample.title}
                  </MenuButton>
                ))}
            </span>
          ))}
      </InfoPopover>
      <input
        ref={picker}
        type="file"
        multiple
        hidden
        aria-label={texts.attachOwn}
        onChange={({ currentTarget }) => {
          menu.current?.hidePopover();
          onFiles([...(currentTarget.files ?? [])]);
          // The same file can be chosen again.
          currentTarget.value = '';
        }}
      />
    </>
  );
}

const icons: Record<Sample['kind'], ReactElement> = {
  document: <Document20Regular />,
  mail: <Mail20Regular />,
};

function MenuButton(props: { icon: ReactElement; onClick: () => void; children: string }) {
  const styles = useStyles();
  return <Button appearance="subtle" className={styles.item} {...props} />;
}

const useStyles = makeStyles({
  group: { display: 'flex', flexDirection: 'column', marginTop: '8px' },
  heading: { color: tokens.colorNeutralForeground2, padding: '4px 8px' },
  item: {
    justifyContent: 'flex-start',
    textAlign: 'start',
    width: '100%',
    padding: '4px 8px',
    fontWeight: tokens.fontWeightRegular,
  },
});
