import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Field, FormDefinition } from '../../src/calls/forms/catalogue.js';
import { checkDefinition } from '../../src/calls/forms/definition.rules.js';
import {
  inserted,
  keysBeside,
  pathOf,
  pointerOf,
  proposedKey,
  renamed,
  shifted,
  valueAt,
  withValue,
} from '../../web/src/pages/lead/builder/form-edit.js';
import { asKind, blankField, KINDS } from '../../web/src/pages/lead/builder/new-field.js';
import { formDefinitions } from '../calls/generated-forms.js';

const words = (text: string) => ({ fr: text, en: text });
const form: FormDefinition = {
  title: words('Formulaire'),
  sections: [
    {
      key: 'one',
      title: words('Une'),
      fields: [
        {
          kind: 'choice',
          key: 'way',
          label: words('Voie'),
          options: [
            { value: 'a', label: words('A') },
            { value: 'b', label: words('B') },
          ],
        },
        { kind: 'date', key: 'start', label: words('Début') },
        { kind: 'date', key: 'end', label: words('Fin'), notBeforeField: 'start', when: [{ field: 'way', is: 'a' }] },
      ],
    },
    { key: 'two', title: words('Deux'), when: [{ field: 'way', is: 'b' }], fields: [] },
  ],
};

describe('the key of a question', () => {
  it.each([
    ['Nom du projet', 'nomDuProjet'],
    ['Où êtes-vous ?', 'ouEtesVous'],
    ['Œuvre n° 2', 'oeuvreN2'],
    ['2026 : budget', 'question2026Budget'],
    ['', 'question'],
  ])('of « %s » is %s', (label, key) => {
    expect(proposedKey(label, new Set())).toBe(key);
    expect(proposedKey(label, new Set([key]))).toBe(`${key}2`);
  });

  it('is always one the API takes, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (label) => {
        expect(proposedKey(label, new Set())).toMatch(/^[a-z][A-Za-z0-9]{0,39}$/);
      }),
      { seed: 20_261_123 },
    );
  });

  it('changed, is followed by the conditions and the dates that look at it', () => {
    const next = renamed(renamed(form, ['sections', 0, 'fields', 0], 'path'), ['sections', 0, 'fields', 1], 'begin');
    expect(valueAt(next, pathOf('/sections/0/fields/2/when/0/field'))).toBe('path');
    expect(valueAt(next, pathOf('/sections/1/when/0/field'))).toBe('path');
    expect(valueAt(next, pathOf('/sections/0/fields/2/notBeforeField'))).toBe('begin');
    expect([...keysBeside(next, ['sections', 0, 'fields', 0])]).toEqual(['begin', 'end']);
  });
});

describe('editing a definition', () => {
  it('changes one place and leaves the rest as it is, wherever the place is', () => {
    fc.assert(
      fc.property(formDefinitions, fc.nat(), (definition, dice) => {
        const section = dice % definition.sections.length;
        const fields = definition.sections[section]!.fields;
        const path = ['sections', section, 'fields', dice % Math.max(fields.length, 1), 'label', 'fr'];
        if (fields.length === 0) return;
        const next = withValue(definition, path, 'Autrement');
        expect(valueAt(next, path)).toBe('Autrement');
        expect(pathOf(pointerOf(path))).toEqual(path);
        expect(withValue(next, path, valueAt(definition, path))).toEqual(definition);
        expect(checkDefinition(next)).toBeNull();
      }),
      { seed: 20_261_123, numRuns: 40 },
    );
  });

  it('takes a part out, and moves within bounds only', () => {
    expect(withValue({ a: 1, b: 2 }, ['a'], undefined)).toEqual({ b: 2 });
    expect(shifted(['a', 'b', 'c'], 0, 1)).toEqual(['b', 'a', 'c']);
    const list = ['a', 'b'];
    expect(shifted(list, 0, -1)).toBe(list);
    expect(inserted(list, 1, 'x')).toEqual(['a', 'x', 'b']);
  });

  it('gives every kind what it cannot do without: only words and answers are left to write', () => {
    for (const kind of KINDS.flatMap(({ kinds }) => kinds)) {
      const field: Field = { ...blankField(kind, '2026-11-23'), key: 'one', label: words('Une') };
      const definition = { title: words('F'), sections: [{ key: 's', title: words('S'), fields: [field] }] };
      const refusal = checkDefinition(definition);
      const codes = [refusal, ...(refusal?.also ?? [])].flatMap((each) => (each ? [each.code] : []));
      expect({ kind, left: codes.filter((code) => !/words_missing|options_missing|form_empty/.test(code)) }).toEqual({
        kind,
        left: [],
      });
    }
  });

  it('keeps words, readers and conditions when a question is asked in another way', () => {
    const [way] = form.sections[0]!.fields;
    const secret = { ...way!, secrecy: { committee: false as const }, required: true };
    expect(asKind(secret, 'choices', '2026-11-23')).toEqual({ ...secret, kind: 'choices' });
    expect(asKind(secret, 'text', '2026-11-23')).toEqual({
      kind: 'text',
      key: 'way',
      label: words('Voie'),
      required: true,
      secrecy: { committee: false },
      maxLength: 120,
    });
  });
});
