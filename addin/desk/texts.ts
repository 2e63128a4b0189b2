/** Every word that the desk's own pages show (the assistant's answers come from the service). */
export const deskTexts = {
  product: 'Commonwealth Assistant',
  desk: 'Local desk',
  backToDesk: 'Back to the desk',
  skipToContent: 'Skip to the content',
  person: {
    youAre: (title: string) => `You are: ${title}`,
    choose: 'Choose a demo person',
    loading: 'Loading demo people',
    unavailable: 'Demo people are not available',
    demo: 'Demo person, invented',
  },
  failure: {
    unreachable: 'The service did not answer.',
    unreachableNext: 'Check that npm start is still running in its window, then try again.',
    refused: (status: number) => `The service refused this (${status}).`,
    refusedNext: 'Choose another demo person, or look at the window where npm start runs.',
    unexpected: 'The service sent something this page does not understand.',
    unexpectedNext: 'Reload the page. If it happens again, restart npm start.',
  },
} as const;
