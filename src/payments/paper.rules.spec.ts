import { describe, expect, it } from '@jest/globals';
import { MAX_PAPER_BYTES, paperName, paperType } from './paper.rules.js';

describe('a paper sent for a payment', () => {
  it('is what its bytes say, and not too large', () => {
    expect(paperType(10, 'application/pdf')).toEqual({ mediaType: 'application/pdf' });
    const codes = [
      paperType(0, 'application/pdf'),
      paperType(MAX_PAPER_BYTES + 1, 'image/png'),
      paperType(10, undefined),
    ];
    expect(codes.map((each) => ('refusal' in each ? each.refusal.code : null))).toEqual([
      'paper_empty',
      'paper_too_large',
      'paper_form',
    ]);
    expect(paperType(10, 'application/zip')).toHaveProperty('refusal.code', 'paper_form');
  });

  it.each([
    ['RIB 2026.pdf', 'RIB 2026.pdf'],
    ['../../etc/passwd', 'passwd.pdf'],
    ['C:\\docs\\bail.exe', 'bail.pdf'],
    ['bail\r\nX: y.html', 'bailX y.pdf'],
    ['...', 'piece.pdf'],
    ['é'.repeat(300), `${'é'.repeat(116)}.pdf`],
  ])('is named without tricks: %j', (given, kept) => {
    expect(paperName(given, 'application/pdf')).toBe(kept);
  });
});
