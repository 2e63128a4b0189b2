/** Words that the Word and the Outlook page of the desk share. */
export const hostTexts = {
  paneTitle: 'Commonwealth Assistant',
  reload: 'Reload the pane',
  showPane: 'Show the assistant',
  hidePane: 'Hide the assistant',
  openFile: 'Open your own file',
  dismiss: 'Close this message',
} as const;
