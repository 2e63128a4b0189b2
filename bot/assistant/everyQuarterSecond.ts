interface Progress {
  done: number;
  total: number;
  text: string;
}

/** A page is read in milliseconds: people need to see that it goes on, not each step. */
export function everyQuarterSecond(tell: (progress: Progress) => void): (progress: Progress) => void {
  let last = 0;
  return (progress) => {
    const now = performance.now();
    if (now - last < 250 && progress.done < progress.total) return;
    last = now;
    tell(progress);
  };
}
