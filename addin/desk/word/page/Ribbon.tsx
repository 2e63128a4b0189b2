import {
  Button,
  Divider,
  makeStyles,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Switch,
} from '@fluentui/react-components';
import {
  ArrowUndo20Regular,
  CheckmarkCircle20Regular,
  DismissCircle20Regular,
  DocumentText20Regular,
  FolderOpen20Regular,
  TextBold20Regular,
  TextItalic20Regular,
  TextUnderline20Regular,
} from '@fluentui/react-icons';
import { FileButton } from '../../host/FileButton.tsx';
import { HostToolbar } from '../../host/HostToolbar.tsx';
import { useLoaded } from '../../shared/useLoaded.ts';
import { toggleFormat } from '../surface/editing.ts';
import { fetchWordSamples } from './samples.ts';
import { useModelVersion } from './useModelVersion.ts';
import type { WordDocument } from './useWordDocument.ts';
import { wordTexts } from './wordTexts.ts';

export interface RibbonProps {
  readonly opened: WordDocument;
  readonly withPane: boolean;
  readonly onTogglePane: () => void;
}

/** The thin row of commands above the document. */
export function Ribbon({ opened, withPane, onTogglePane }: RibbonProps) {
  const styles = useStyles();
  const { model } = opened;
  useModelVersion(model);
  const changes = model.trackedChanges().length;
  const formats = [
    ['bold', wordTexts.bold, <TextBold20Regular key="b" />],
    ['italic', wordTexts.italic, <TextItalic20Regular key="i" />],
    ['underline', wordTexts.underline, <TextUnderline20Regular key="u" />],
  ] as const;
  const resolveAll = (verdict: 'accept' | 'reject') => model.change('edit', () => model.resolveAll(verdict));

  return (
    <HostToolbar
      label={wordTexts.ribbon}
      simulated={wordTexts.simulated}
      withPane={withPane}
      onTogglePane={onTogglePane}
    >
      <SampleMenu onChoose={opened.openSample} />
      <FileButton
        label={wordTexts.openOwn}
        accept=".docx"
        icon={<FolderOpen20Regular />}
        onFile={opened.openFile}
      />
      <Divider vertical className={styles.divider} />
      <Button
        appearance="subtle"
        icon={<ArrowUndo20Regular />}
        aria-label={wordTexts.undo}
        title={wordTexts.undo}
        disabled={!model.mayUndo()}
        onClick={() => model.undo()}
      />
      {formats.map(([field, label, icon]) => (
        <Button
          key={field}
          appearance="subtle"
          icon={icon}
          aria-label={label}
          title={label}
          onClick={() => toggleFormat(model, field)}
        />
      ))}
      <Divider vertical className={styles.divider} />
      <Switch
        label={wordTexts.track}
        checked={model.tracking() !== 'Off'}
        onChange={(_event, { checked }) => model.setTracking(checked ? 'TrackAll' : 'Off')}
      />
      <Button
        appearance="subtle"
        icon={<CheckmarkCircle20Regular />}
        disabled={changes === 0}
        onClick={() => resolveAll('accept')}
      >
        {wordTexts.acceptAll}
      </Button>
      <Button
        appearance="subtle"
        icon={<DismissCircle20Regular />}
        disabled={changes === 0}
        onClick={() => resolveAll('reject')}
      >
        {wordTexts.rejectAll}
      </Button>
    </HostToolbar>
  );
}

function SampleMenu({ onChoose }: { onChoose: (file: string) => void }) {
  const samples = useLoaded(fetchWordSamples);
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button appearance="subtle" icon={<DocumentText20Regular />}>
          {wordTexts.openSample}
        </Button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {samples.state === 'loaded' ? (
            samples.value.map(({ file, title }) => (
              <MenuItem key={file} onClick={() => onChoose(file)}>
                {title}
              </MenuItem>
            ))
          ) : (
            <MenuItem disabled>{wordTexts.noSamples}</MenuItem>
          )}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

const useStyles = makeStyles({
  divider: { flexGrow: 0, height: '20px', margin: '0 4px' },
});
