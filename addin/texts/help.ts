import { knowledgeGroupTitles } from '../../bot/contract/sharedWords.ts';

/** Words of the help pages' list and page; the pages themselves come from the service. */
export const helpTexts = {
  open: 'Help',
  title: 'Help',
  back: 'Back to what you were doing',
  all: 'All help pages',
  loading: 'Fetching the help pages',
  pageLoading: 'Fetching the help page',
  gone: 'This help page could not be fetched. Try again in a minute.',
  search: 'Search the help pages',
  searchGo: 'Search',
  found: (count: number) => (count === 1 ? '1 page found.' : `${String(count)} pages found.`),
  nothingFound: 'No page fits. Try other words, or ask your agency contact.',
  showAll: 'Show all pages',
  related: 'See also',
  source: 'Help page',
  pasted: 'From the text in your message.',
  groups: knowledgeGroupTitles,
} as const;
