/** A Chromium, Chrome or Edge for the page tests; undefined when this machine has none. */
export function findBrowser(): string | undefined;
/** Installs one where that can be done. @throws Error that says what to install */
export function installBrowser(): void;
