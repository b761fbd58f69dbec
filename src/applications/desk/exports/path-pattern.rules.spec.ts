import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { checkPattern, folderOf, pathOf, PathsTaken, usualPattern } from './path-pattern.rules.js';

const values = {
  numero: 'EA-2026-0001',
  titre: 'La Remise',
  structure: 'L’Atelier / du lin',
  commune: 'Lille',
  axe: 'Démarrage',
  etat: 'déposé',
  piece: 'Statuts signés',
  nom: 'statuts.pdf',
};

describe('the path of a paper', () => {
  it.each([
    [usualPattern, 'EA-2026-0001-L’Atelier - du lin/Statuts signés-statuts.pdf'],
    ['{commune}/{axe}/{numero}-{nom}', 'Lille/Démarrage/EA-2026-0001-statuts.pdf'],
    ['../../{numero}/{nom}', 'EA-2026-0001/statuts.pdf'],
    ['//{numero}//{nom}', 'EA-2026-0001/statuts.pdf'],
  ])('%s', (pattern, path) => {
    expect(pathOf(pattern, values)).toBe(path);
  });

  it.each([
    [usualPattern, null],
    ['{numero}/{nom}', null],
    ['{numero}-{piece}', null],
    ['{nom}', 'pattern_too_bare'],
    ['{numero}/{titre}', 'pattern_too_bare'],
    ['{numero}/{secret}-{nom}', 'pattern_part_unknown'],
    ['{numero}/{nom', 'pattern_part_unknown'],
  ])('%s is accepted or refused: %s', (pattern, code) => {
    expect(checkPattern(pattern)?.code ?? null).toBe(code);
  });

  it('stays below the folder of the archive and is taken once, whatever people name their files', () => {
    const name = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('..', '../x', 'con.pdf', 'a\u202egnp.exe', '.', 'A.PDF', 'a.pdf'),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(name, name), { minLength: 1, maxLength: 8 }), (papers) => {
        const taken = new PathsTaken();
        const paths = papers.map(([structure, nom]) => taken.free(pathOf(usualPattern, { ...values, structure, nom })));
        for (const path of paths) {
          expect(path).not.toMatch(/^\/|\\|\0|(^|\/)\.\.?(\/|$)|^[A-Za-z]:/);
          expect(path.startsWith('EA-2026-0001')).toBe(true);
        }
        expect(new Set(paths.map((path) => path.toLowerCase())).size).toBe(paths.length);
      }),
    );
  });

  it('names a folder for what is about the file as a whole, where there is one', () => {
    expect(folderOf(usualPattern, values)).toBe('EA-2026-0001-L’Atelier - du lin');
    expect(folderOf('{numero}/{piece}/{nom}', values)).toBe('EA-2026-0001');
    expect(folderOf('{numero}-{nom}', values)).toBe('');
    expect(folderOf('{commune}/{numero}-{nom}', values)).toBe('');
  });
});
