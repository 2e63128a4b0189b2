/** Ends the run with the one line that people and pipelines read: `N passed, N failed`. */
export default class CountReporter {
  onRunComplete(_contexts, results) {
    const failedToRun = results.numRuntimeErrorTestSuites;
    process.on('exit', () => {
      process.stdout.write(
        `${results.numPassedTests} passed, ${results.numFailedTests + failedToRun} failed\n`,
      );
    });
  }
}
