import { makeStyles, tokens } from '@fluentui/react-components';

/** Room above and below the words of a cell: Fluent gives a cell a least height only, which two lines fill. */
export const useTable = makeStyles({
  table: { '& td, & th': { paddingBlock: tokens.spacingVerticalXS } },
});
