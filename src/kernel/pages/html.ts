/** A piece of HTML that is safe to put into a page as it stands. */
export class Html {
  constructor(readonly text: string) {}

  toString(): string {
    return this.text;
  }
}

/** What a template may hold: texts and numbers are escaped, pieces stand as they are, null and false write nothing. */
export type Slot = Html | string | number | null | false | readonly Slot[];

/** Writes HTML: `` html`<p>${name}</p>` `` escapes the name. */
export function html(parts: TemplateStringsArray, ...slots: readonly Slot[]): Html {
  return new Html(parts.reduce((text, part, index) => text + fromSlot(slots[index - 1] ?? null) + part));
}

/** A text as the content of an element or of a quoted attribute. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? character);
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function fromSlot(slot: Slot): string {
  if (slot === null || slot === false) return '';
  if (slot instanceof Html) return slot.text;
  if (typeof slot === 'object') return slot.map(fromSlot).join('');
  return escapeHtml(String(slot));
}
