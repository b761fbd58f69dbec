/** The font has no narrow no-break space: the ordinary one stands in for it, as between thousands. */
export function webText(text: string): string {
  return text.replaceAll('\u202f', '\u00a0');
}
