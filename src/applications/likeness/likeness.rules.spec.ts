import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { likeness, shingles, sketch, worthShowing } from './likeness.rules.js';

const project =
  'La Remise ouvre à Tourcoing un atelier de réparation de vélos, tenu par des habitants du quartier, avec des ateliers pour apprendre à réparer soi-même et une boutique de pièces d’occasion ouverte quatre jours par semaine.';
const reworded = project.replace('tenu par des habitants', 'animé par des voisins').replace('quatre', 'cinq');
const another =
  'Une conserverie solidaire transforme les légumes invendus des marchés de Roubaix en soupes et en sauces, cuisine avec des personnes éloignées de l’emploi et vend ses bocaux dans les épiceries de la métropole.';

const of = (one: string, other: string) => likeness(shingles(one), shingles(other));
const shared = (one: string, other: string) => {
  const bands = new Set(sketch(one));
  return sketch(other).filter((band) => bands.has(band)).length;
};

describe('the likeness of two projects', () => {
  it('is whole for the same words, whatever their case, accents and punctuation', () => {
    expect(of(project, project.toUpperCase().replaceAll(',', ' ;'))).toBe(100);
    expect(sketch(project)).toEqual(sketch(project.toUpperCase()));
  });

  it('stays high where some words were changed, and is next to nothing for another project', () => {
    expect(of(project, reworded)).toBeGreaterThan(70);
    expect(of(project, another)).toBeLessThan(10);
  });

  it('is not made of a few common words', () => {
    const few = (one: string, other: string) => worthShowing(shingles(one), shingles(other));
    expect(few('Autopartage solidaire de nuit', 'Autopartage solidaire')).toBe(false);
    expect(few('Autopartage solidaire de nuit', 'L’autopartage solidaire de nuit')).toBe(true);
    expect(few(project, reworded)).toBe(true);
  });

  it('is found by the sketch alone', () => {
    expect(shared(project, reworded)).toBeGreaterThan(3);
    expect(shared(project, another)).toBe(0);
  });

  it('is the same both ways, between 0 and 100, and holds for empty texts', () => {
    fc.assert(
      fc.property(fc.lorem({ maxCount: 40 }), fc.lorem({ maxCount: 40 }), (one, other) => {
        expect(of(one, other)).toBe(of(other, one));
        expect(of(one, other)).toBeGreaterThanOrEqual(0);
        expect(of(one, other)).toBeLessThanOrEqual(100);
        expect(of(one, one)).toBe(100);
      }),
    );
    expect(of('', '')).toBe(0);
    expect(sketch('')).toEqual([]);
  });

  it('gives sketches the database can hold', () => {
    for (const band of sketch(project)) expect(Number.isSafeInteger(band)).toBe(true);
  });
});
