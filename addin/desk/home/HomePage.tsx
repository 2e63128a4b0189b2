import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { DeskHeader } from '../shared/DeskHeader.tsx';
import { deskTexts } from '../texts.ts';
import { Doors } from './Doors.tsx';
import { ModeNotice } from './ModeNotice.tsx';
import { SampleLists } from './SampleLists.tsx';
import { StaysHere } from './StaysHere.tsx';

/** The landing page of the desk: four doors, who you are, what runs, what to try. */
export function HomePage() {
  const styles = useStyles();
  return (
    <div className={styles.page}>
      <DeskHeader title={deskTexts.product} withLink={false} withMode />
      <main className={styles.main}>
        <Text as="p" className={styles.intro}>
          {deskTexts.home.intro}
        </Text>
        <Doors />
        <StaysHere />
        <ModeNotice />
        <SampleLists />
      </main>
    </div>
  );
}

const useStyles = makeStyles({
  page: { minHeight: '100vh', backgroundColor: tokens.colorNeutralBackground2 },
  main: {
    display: 'flex',
    flexDirection: 'column',
    gap: '28px',
    maxWidth: '920px',
    margin: '0 auto',
    padding: 'clamp(20px, 5vw, 48px) clamp(16px, 4vw, 32px) 64px',
  },
  intro: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    maxWidth: '34em',
    textWrap: 'pretty',
  },
});
