import { texts } from '../texts/texts.ts';
import { ChipChoice } from './ChipChoice.tsx';
import type { Versions } from './useVersions.ts';

interface VersionChoiceProps {
  versions: Versions;
  /** "Draft 1" */
  name: (n: number) => string;
}

/** Earlier texts, one click away; nothing while there is only one. */
export function VersionChoice({ versions, name }: VersionChoiceProps) {
  if (versions.count < 2 || versions.turn.view.phase === 'running') return null;
  const options = Object.fromEntries(
    Array.from({ length: versions.count }, (_one, index) => [String(index), name(index + 1)]),
  );
  return (
    <ChipChoice
      label={texts.talk.versions}
      options={options}
      value={String(versions.at)}
      onChange={(key) => {
        versions.choose(Number(key));
      }}
    />
  );
}
