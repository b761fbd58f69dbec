/**
 * Moves the focus to the element of this id once the page has been drawn again: where what was just used is gone, the next
 * thing to read takes its place. The element needs `tabIndex={-1}`.
 */
export function focusOn(id: string): void {
  requestAnimationFrame(() => requestAnimationFrame(() => document.getElementById(id)?.focus()));
}
