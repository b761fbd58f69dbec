import type { MailContent } from './mail-text.js';

/** The HTML form of a mail. */
export function mailHtml(content: MailContent): string {
  return `<!doctype html><html lang="${content.locale}"><body></body></html>`;
}
