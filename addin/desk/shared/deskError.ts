/** A failed request of a desk page: `message` says what happened, `next` what the person can do now. */
export class DeskError extends Error {
  readonly next: string;

  constructor(text: string, next: string, options?: ErrorOptions) {
    super(text, options);
    this.name = 'DeskError';
    this.next = next;
  }
}
