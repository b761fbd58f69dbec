import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { richText, safeHref, type RichBlock, type RichItem, type RichRun } from './rich-text.js';

const itemRuns = ({ runs, list }: RichItem): RichRun[] => [...runs, ...(list?.items.flatMap(itemRuns) ?? [])];
const runsOf = (blocks: readonly RichBlock[]): RichRun[] =>
  blocks.flatMap((block) => (block.kind === 'list' ? block.items.flatMap(itemRuns) : [...block.runs]));
const words = (source: string) =>
  runsOf(richText(source))
    .map(({ text }) => text)
    .join('');
const links = (source: string) => runsOf(richText(source)).flatMap(({ href }) => (href ? [href] : []));

describe('a text in limited Markdown', () => {
  it('has headings, bold, italic, lists and links', () => {
    expect(richText('# Qui ?\n\nLes **associations** et les *SCIC*, voir [la page](https://exemple.fr/a).')).toEqual([
      { kind: 'heading', level: 3, runs: [{ text: 'Qui ?' }] },
      {
        kind: 'paragraph',
        runs: [
          { text: 'Les ' },
          { text: 'associations', bold: true },
          { text: ' et les ' },
          { text: 'SCIC', italic: true },
          { text: ', voir ' },
          { text: 'la page', href: 'https://exemple.fr/a' },
          { text: '.' },
        ],
      },
    ]);
    expect(richText('- un\n- **deux**\n  1. trois\n')).toEqual([
      {
        kind: 'list',
        ordered: false,
        items: [
          { runs: [{ text: 'un' }] },
          {
            runs: [{ text: 'deux', bold: true }],
            list: { kind: 'list', ordered: true, items: [{ runs: [{ text: 'trois' }] }] },
          },
        ],
      },
    ]);
  });

  it('skips no rank of headings, whichever it was begun with', () => {
    const levels = (source: string) => richText(source).map((block) => (block.kind === 'heading' ? block.level : 0));
    expect(levels('## A\n\n## B\n\n### C')).toEqual([3, 3, 4]);
    expect(levels('### A\n\n# B\n\n## C')).toEqual([3, 3, 4]);
  });

  it('reads plain prose as paragraphs, keeps its line breaks, makes an address a link', () => {
    expect(richText('Un\nDeux\n\nTrois')).toEqual([
      { kind: 'paragraph', runs: [{ text: 'Un' }, { text: '\n' }, { text: 'Deux' }] },
      { kind: 'paragraph', runs: [{ text: 'Trois' }] },
    ]);
    expect(links('Écrivez à ess@exemple.fr ou voyez https://exemple.fr')).toEqual([
      'mailto:ess@exemple.fr',
      'https://exemple.fr/',
    ]);
    expect(richText('  \n\n')).toEqual([]);
  });
});

describe('a hostile text', () => {
  it.each([
    ['a script', '<script>alert(1)</script>'],
    ['a handler', 'Bonjour <img src=x onerror=alert(1)>'],
    ['a frame in a list', '- <iframe src="https://pire.example"></iframe>'],
    ['a code block', '```html\n<b>x</b>\n```'],
    ['a table', '| a | b |\n|---|---|\n| <i>c</i> | d |'],
  ])('stands as the characters typed: %s', (_story, source) => {
    expect(words(source).replace(/\s+/g, '')).toContain(source.replace(/^- /, '').split('\n')[0]!.replace(/\s+/g, ''));
    expect(links(source)).toEqual(source.includes('https') ? expect.anything() : []);
  });

  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'java\nscript:alert(1)',
    ' javascript:alert(1)',
    '&#106;avascript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:msgbox',
    'file:///etc/passwd',
    '//pire.example',
    '/administration',
    'https://compte:secret@pire.example',
  ])('leads nowhere: %s', (href) => {
    expect(safeHref(href)).toBeNull();
    expect(links(`[ici](${href})`)).toEqual([]);
    expect(links(`[ici](<${href}>)`)).toEqual([]);
    expect(links(`[ici][r]\n\n[r]: ${href}`)).toEqual([]);
  });

  it('shows no picture and fetches nothing', () => {
    expect(runsOf(richText('![suivi](https://pire.example/p.gif)'))).toEqual([
      { text: '![suivi](https://pire.example/p.gif)' },
    ]);
  });

  it.each([
    ['quotes', '>'.repeat(4_000)],
    ['bullets', '- '.repeat(2_500)],
    ['stars', '*'.repeat(5_000)],
    ['stars and words', '*a_'.repeat(1_600)],
    ['brackets', '['.repeat(5_000)],
    ['open links', '[a]('.repeat(1_250)],
    ['steps', Array.from({ length: 90 }, (_, depth) => `${' '.repeat(depth)}- x`).join('\n')],
  ])('is read in no time, whatever its nest of %s', (_story, source) => {
    const before = performance.now();
    richText(source);
    expect(performance.now() - before).toBeLessThan(1_500);
  });

  it('gives nothing but the blocks, the styles and the addresses allowed', () => {
    const piece = fc.constantFrom(
      '#',
      '*',
      '_',
      '[a](',
      'javascript:',
      'https://a.fr',
      ')',
      '<b>',
      '\n',
      '- ',
      '1. ',
      '>',
      '`',
      '|',
      'é',
      ' ',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        for (const run of runsOf(richText(pieces.join('')))) {
          expect(Object.keys(run).every((key) => ['text', 'bold', 'italic', 'href'].includes(key))).toBe(true);
          if (run.href) expect(run.href).toMatch(/^(https?|mailto):/);
        }
      }),
    );
  });
});
