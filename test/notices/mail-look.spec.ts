import { describe, expect, it } from '@jest/globals';
import { writeFileSync } from 'node:fs';
import { writeMail } from '../../src/notices/mail-text.js';
import { sampleNotice, sampleSurroundings } from './sample-notice.js';

describe('the two forms of a mail', () => {
  it('say the same', () => {
    const folder = process.env['MAIL_LOOK'];
    for (const locale of ['fr', 'en'] as const) {
      const mail = writeMail(sampleNotice(locale), sampleSurroundings);
      if (folder) {
        writeFileSync(`${folder}/mail-${locale}.html`, mail.html);
        writeFileSync(`${folder}/mail-${locale}.txt`, mail.text);
      }
      expect(wordsOf(mail.text)).toEqual(expect.arrayContaining([]));
    }
  });
});

function wordsOf(text: string): string[] {
  return text.split(/\s+/);
}
