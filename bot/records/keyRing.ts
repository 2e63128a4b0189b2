/** Wraps the data key of a conversation with the key of its workspace. */
export interface KeyRing {
  /** @param key 32 bytes */
  wrap(workspaceId: string, key: Buffer): Promise<Buffer>;
  /** @throws Error when the wrapped key is not of this workspace or was changed */
  unwrap(workspaceId: string, wrappedKey: Buffer): Promise<Buffer>;
}
