import { Link, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { deskTexts } from '../texts.ts';
import { useEmployeeChoice } from './employeeChoice.ts';
import { ModelLink } from './ModelLink.tsx';
import { PersonSwitch } from './PersonSwitch.tsx';

export type DeskHeaderProps = {
  /** Name of this page, for example "Outlook". */
  title: string;
  /** False on the landing page, which is where the link leads. */
  withLink?: boolean;
  /** False where something else on the page already says which mode runs. */
  withMode?: boolean;
  /** Controls between the title and the person switch. */
  children?: ReactNode;
};

/** The bar on top of every desk page: way back, title, person switch. */
export function DeskHeader({ title, withLink = true, withMode = withLink, children }: DeskHeaderProps) {
  const styles = useStyles();
  const [employee] = useEmployeeChoice();
  return (
    <header className={styles.bar}>
      <div className={styles.titles}>
        {withLink && (
          <Link href="/desk/" className={styles.link}>
            {deskTexts.desk}
          </Link>
        )}
        {withLink && (
          <Text aria-hidden className={styles.divider}>
            /
          </Text>
        )}
        <Text as="h1" weight="semibold" className={styles.title}>
          {title}
        </Text>
      </div>
      {children}
      {withMode && <ModelLink employee={employee} />}
      <PersonSwitch />
    </header>
  );
}

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexShrink: 0,
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '4px 12px',
    padding: '6px 16px',
    minHeight: '36px',
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  titles: { display: 'flex', alignItems: 'center', gap: '8px', flexGrow: 1, minWidth: 0 },
  link: { padding: '4px 0' },
  divider: { color: tokens.colorNeutralForeground3 },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
});
