import { describe, expect, it } from '@jest/globals';
import { checkInsee, checkSiren } from '../../kernel/identifiers/identifiers.js';
import { communeOutlines, metropoleData, territorySetData } from './territory-data.js';

const { siren, communes, associatedCommunes } = metropoleData();
const codes = communes.map(({ insee }) => insee);

describe('the métropole', () => {
  it('has its 95 communes and 1 194 040 inhabitants', () => {
    expect(new Set(codes).size).toBe(95);
    expect(communes).toHaveLength(95);
    expect(communes.reduce((sum, { population }) => sum + population, 0)).toBe(1_194_040);
  });

  it('has identifiers with good keys', () => {
    expect(checkSiren(siren)).toBeNull();
    expect(
      communes.filter((commune) => checkSiren(commune.siren) !== null || checkInsee(commune.insee) !== null),
    ).toEqual([]);
  });

  it('places every commune around Lille, with its postal codes', () => {
    for (const { centre, postalCodes } of communes) {
      expect(centre[0]).toBeGreaterThan(2.7);
      expect(centre[0]).toBeLessThan(3.3);
      expect(centre[1]).toBeGreaterThan(50.4);
      expect(centre[1]).toBeLessThan(50.9);
      expect(postalCodes.filter((code) => /^59\d{3}$/.test(code)).length).toBeGreaterThan(0);
    }
  });

  it('knows Hellemmes and Lomme as parts of Lille', () => {
    expect(associatedCommunes).toEqual([
      { insee: '59298', name: 'Hellemmes', parent: '59350' },
      { insee: '59355', name: 'Lomme', parent: '59350' },
    ]);
  });

  it('has an outline for every commune', () => {
    const outlines = JSON.parse(communeOutlines()) as { features: { id: string }[] };
    expect(outlines.features.map(({ id }) => id).sort()).toEqual([...codes].sort());
  });
});

describe('the eight usual territories', () => {
  it('share the communes out, each in exactly one', () => {
    const { territories, note } = territorySetData();
    expect(territories).toHaveLength(8);
    expect(note).toBe("indicatif, à vérifier par l'administrateur");
    expect(territories.flatMap((territory) => territory.communes).sort()).toEqual([...codes].sort());
  });
});
