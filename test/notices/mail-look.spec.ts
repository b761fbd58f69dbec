import { describe, expect, it } from '@jest/globals';
import { writeFileSync } from 'node:fs';
import { writeMail } from '../../src/notices/mail-text.js';
import { sampleNotice, sampleSurroundings } from './sample-notice.js';

const mails = (['fr', 'en'] as const).map((locale) => {
  const mail = writeMail(sampleNotice(locale), sampleSurroundings);
  const folder = process.env['LOOK'];
  if (folder) writeFileSync(`${folder}/mail-${locale}.html`, mail.html);
  return { locale, ...mail };
});

describe.each(mails)('a mail in $locale', ({ locale, subject, text, html }) => {
  it('says the same in its two forms', () => {
    const written = new Set(wordsOf(text));
    const laidOut = new Set(wordsOf(contentOf(html)));
    // the text form has its subject in the header only; the HTML one explains the address below its button
    const extra = wordsOf(
      `${subject} Ou copiez cette adresse dans votre navigateur Or copy this address into your browser`,
    );
    for (const word of written) expect(laidOut).toContain(word);
    for (const word of laidOut) if (!extra.includes(word)) expect(written).toContain(word);
  });

  it('names the authority, the reason and the one thing to do', () => {
    for (const form of [text, contentOf(html)]) {
      expect(form).toContain('Métropole européenne de Lille');
      expect(form).toContain('Service Économie sociale et solidaire');
      expect(form).toContain('amina.benali@example.fr');
      expect(form).toContain(
        locale === 'fr' ? 'vous êtes référente communale de Roubaix' : 'you are the delegate of Roubaix',
      );
    }
    expect(html.match(/class="button"/g)).toHaveLength(1);
  });

  it('loads nothing, runs nothing, and fits the smallest limit of mail programs', () => {
    expect(html).not.toMatch(/<script|<img|<link|url\(|@import/);
    expect(Buffer.byteLength(html)).toBeLessThan(20_000);
    expect(html).toContain(`<html lang="${locale}"`);
    expect(html).toContain('prefers-color-scheme:dark');
  });
});

describe('what people have typed', () => {
  it('never becomes markup', () => {
    const notice = sampleNotice('fr');
    const { html } = writeMail(
      {
        ...notice,
        to: { ...notice.to, name: '<img src=x>' },
        details: [{ label: { fr: 'Projet', en: 'Project' }, value: '</table><script>alert(1)</script>' }],
        action: { label: { fr: 'Ouvrir', en: 'Open' }, url: 'https://aides.example.fr/"onmouseover="x' },
      },
      sampleSurroundings,
    );
    expect(html).not.toMatch(/<img|<script|"onmouseover/);
  });
});

function contentOf(html: string): string {
  return html
    .replace(/<head>.*?<\/head>/s, '')
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&amp;', '&')
    .replaceAll('&#39;', "'")
    .replaceAll('&quot;', '"');
}

function wordsOf(text: string): string[] {
  return text
    .split(/[\s,]+/)
    .map((word) => word.replace(/:$/, ''))
    .filter((word) => word !== '' && word !== '--');
}
