/**
 * Whether a host name or address is this machine: `localhost`, 127.0.0.0/8 or ::1, the last with or without the
 * brackets of a URL. Takes a name as it stands: give it `new URL(…).hostname`, which has already made one form of all
 * spellings (127.1, 0x7f.1 and 2130706433 become 127.0.0.1). A name that merely resolves to this machine is not it.
 */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || host === '[::1]' || /^127(?:\.\d{1,3}){3}$/.test(host);
}
