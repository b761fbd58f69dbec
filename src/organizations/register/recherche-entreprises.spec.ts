import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { registerEntry } from './recherche-entreprises.js';

const recorded = (name: string) =>
  JSON.parse(readFileSync(new URL(`./recordings/${name}.json`, import.meta.url), 'utf8')) as {
    results: Record<string, unknown>[];
  };

describe('what the public register says', () => {
  it('of an association, by its head office', () => {
    expect(registerEntry('88000101100019', recorded('association'))).toEqual({
      siret: '88000101100019',
      legalName: 'LES FILS TENDUS',
      acronym: 'LFT',
      legalForm: 'association',
      rna: 'W595012345',
      foundedOn: '2019-04-02',
      address: '12 RUE DE LA FILATURE, 59200 TOURCOING',
      communeInsee: '59599',
      active: true,
      withheld: false,
    });
  });

  it('of another establishment: its own address, the form of the whole', () => {
    expect(registerEntry('88000102900029', recorded('second-place'))).toMatchObject({
      legalForm: 'scop',
      address: '3 BIS PLACE DU TRAVAIL, 59100 ROUBAIX',
      communeInsee: '59512',
      rna: null,
    });
  });

  it('leaves untold who asked not to be shown, and says who has closed', () => {
    expect(registerEntry('88000103700014', recorded('withheld'))).toMatchObject({
      legalName: null,
      acronym: null,
      address: null,
      withheld: true,
    });
    expect(registerEntry('88000104500017', recorded('closed'))).toMatchObject({ active: false });
  });

  it('is nothing where the number is another’s or nobody’s', () => {
    expect(registerEntry('88000102900029', recorded('association'))).toBeNull();
    expect(registerEntry('88000101100019', recorded('nothing'))).toBeNull();
  });

  it('never proposes a commercial company: a co-operative may stand behind it', () => {
    const [unit] = recorded('association').results;
    const told = (category: string) =>
      registerEntry('88000101100019', { results: [{ ...unit, nature_juridique: category }] })?.legalForm;
    expect(['5710', '5499', '5560', '6540'].map(told)).toEqual([null, null, null, null]);
    expect(['9210', '9300', '8210', '5558'].map(told)).toEqual(['association', 'foundation', 'mutual', 'scop']);
  });

  it('is not made up from a misshapen answer', () => {
    const [unit] = recorded('association').results;
    const read = (answer: unknown) => () => registerEntry('88000101100019', answer);
    expect(read(null)).toThrow('register: answer');
    expect(read({ erreur: 'x' })).toThrow('register: results');
    expect(read({ results: ['x'] })).toThrow('register: result');
    expect(read({ results: [{ ...unit, sigle: 12 }] })).toThrow('register: sigle');
    expect(registerEntry('88000101100019', { results: [{ ...unit, date_creation: 'hier' }] })?.foundedOn).toBeNull();
  });
});
