import { Link, makeStyles, Text, tokens } from '@fluentui/react-components';
import { ShieldLock24Regular } from '@fluentui/react-icons';
import { deskTexts } from '../texts.ts';

/** The sample thread "Heating benefit letter returned": its id is made of its first mail's. */
const address = '/desk/outlook/?conversation=conv-f5c1d527db48a90f';

/** The promise, one click away: a sample with a social security number, and what a model gets to see of it. */
export function StaysHere() {
  const styles = useStyles();
  const { stays } = deskTexts.home;
  return (
    <section className={styles.box} aria-labelledby="stays">
      <ShieldLock24Regular className={styles.icon} aria-hidden />
      <div>
        <Text as="h2" block weight="semibold" id="stays" className={styles.title}>
          {stays.title}
        </Text>
        <Text as="p" block className={styles.text}>
          {stays.text}
        </Text>
        <Link href={address} className={styles.link}>
          {stays.link}
        </Link>
      </div>
    </section>
  );
}

const useStyles = makeStyles({
  box: {
    display: 'flex',
    gap: '12px',
    padding: '16px 20px',
    borderRadius: tokens.borderRadiusXLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  icon: { color: tokens.colorBrandForeground1, flexShrink: 0 },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  text: { margin: '2px 0 6px', color: tokens.colorNeutralForeground2 },
  link: { fontWeight: tokens.fontWeightSemibold, padding: '2px 0' },
});
