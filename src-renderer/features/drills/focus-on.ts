/** As a `ref`: Enter does it. React takes `autoFocus` from a link without a word. */
export function focusOn(element: HTMLElement | null): void {
  element?.focus();
}
