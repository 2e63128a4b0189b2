import { Link, makeStyles, MessageBar, MessageBarBody, Text, tokens } from '@fluentui/react-components';
import { fetchSamples, sampleAddress, type Sample } from '../shared/deskApi.ts';
import { useLoaded } from '../shared/useLoaded.ts';
import { deskTexts } from '../texts.ts';

/** What stands in the samples folder, and what to try with each. */
export function SampleLists() {
  const styles = useStyles();
  const samples = useLoaded(fetchSamples);
  const texts = deskTexts.home;
  return (
    <section aria-labelledby="samples" className={styles.section}>
      <Text as="h2" block weight="semibold" id="samples" className={styles.title}>
        {texts.samplesTitle}
      </Text>
      <Text className={styles.quiet}>{texts.samplesNote}</Text>
      {samples.state === 'loading' && <Text>{texts.samplesLoading}</Text>}
      {samples.state === 'failed' && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>
            {samples.text} {samples.next}
          </MessageBarBody>
        </MessageBar>
      )}
      {samples.state === 'loaded' && (
        <div className={styles.columns}>
          <SampleList kind="document" samples={samples.value} />
          <SampleList kind="mail" samples={samples.value} />
        </div>
      )}
    </section>
  );
}

function SampleList({ kind, samples }: { kind: Sample['kind']; samples: Sample[] }) {
  const styles = useStyles();
  const texts = deskTexts.home;
  return (
    <div>
      <Text as="h3" block weight="semibold" className={styles.kind}>
        {texts.sampleKinds[kind]}
      </Text>
      <ul className={styles.list}>
        {samples
          .filter((sample) => sample.kind === kind)
          .map((sample) => (
            <li key={sample.file}>
              <Link href={sampleAddress(sample.file)} download className={styles.name}>
                {sample.title}
              </Link>
              <Text as="span" block size={200} className={styles.quiet}>
                {sample.files !== undefined && `${texts.mails(sample.files.length)}. `}
                {sample.tryThis}
              </Text>
            </li>
          ))}
      </ul>
    </div>
  );
}

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', gap: '8px' },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  kind: { margin: '8px 0', fontSize: tokens.fontSizeBase300 },
  quiet: { color: tokens.colorNeutralForeground2 },
  columns: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 340px), 1fr))',
    gap: '8px 32px',
  },
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: '12px',
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  name: { padding: '2px 0' },
});
