/** As a `ref`: focuses an element when it appears, where another that had the focus has gone. */
export function focusOn(element: HTMLElement | null): void {
  element?.focus();
}
