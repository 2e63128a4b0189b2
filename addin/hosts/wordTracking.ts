/** Runs `change` with change tracking on where the host has it, and puts the mode back as it was. */
export async function withTracking(
  context: Word.RequestContext,
  tracking: boolean,
  change: () => Promise<void>,
): Promise<void> {
  if (!tracking) return change();
  const { document } = context;
  document.load('changeTrackingMode');
  await context.sync();
  const before = document.changeTrackingMode;
  if (before === 'Off') document.changeTrackingMode = 'TrackAll';
  try {
    await change();
    await context.sync();
  } finally {
    document.changeTrackingMode = before;
    await context.sync();
  }
}
