import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Field, FormDefinition } from './catalogue.js';
import { checkDefinition } from './definition.rules.js';

const words = { fr: 'Libellé', en: 'Label' };
const text = (key: string, more: object = {}): Field =>
  ({ kind: 'text', key, label: words, maxLength: 10, ...more }) as Field;
const choice = (key: string, more: object = {}): Field =>
  ({
    kind: 'choice',
    key,
    label: words,
    options: ['yes', 'no'].map((value) => ({ value, label: words })),
    ...more,
  }) as Field;
const form = (...fields: Field[]): FormDefinition => ({
  title: words,
  sections: [{ key: 'only', title: words, fields }],
});

describe('A form definition', () => {
  it('may be published when its keys, words, conditions and limits hold together', () => {
    const sound = form(
      choice('new'),
      text('why', { when: [{ field: 'new', is: 'yes' }] }),
      text('union', { when: [{ field: 'organization.legalForm', isAnyOf: ['association'] }] }),
    );
    expect(checkDefinition(sound)).toBeNull();
  });

  it.each<[string, FormDefinition, string, string]>([
    ['without a question', form(), 'form_empty', '/sections'],
    ['with one key twice', form(text('a'), text('a')), 'form_key_twice', '/sections/0/fields/1/key'],
    [
      'with a key that could pass for a known fact',
      form(text('organization.legalForm')),
      'form_key_malformed',
      '/sections/0/fields/0/key',
    ],
    [
      'without English',
      form(text('a', { label: { fr: 'Nom', en: ' ' } })),
      'form_words_missing',
      '/sections/0/fields/0/label/en',
    ],
    [
      'with a condition on nothing',
      form(text('a', { when: [{ field: 'b', is: 'yes' }] })),
      'form_condition_unknown',
      '/sections/0/fields/0/when/0/field',
    ],
    [
      'with a condition on an answer not offered',
      form(choice('b'), text('a', { when: [{ field: 'b', is: 'maybe' }] })),
      'form_condition_impossible',
      '/sections/0/fields/1/when/0',
    ],
    [
      'whose conditions go round',
      form(choice('a', { when: [{ field: 'b', is: 'yes' }] }), choice('b', { when: [{ field: 'a', is: 'yes' }] })),
      'form_condition_cycle',
      '/sections/0/fields/0/when',
    ],
    [
      'with a choice without options',
      form(choice('a', { options: [] })),
      'form_options_missing',
      '/sections/0/fields/0/options',
    ],
    [
      'with one option twice',
      form(
        choice('a', {
          options: [
            { value: 'x', label: words },
            { value: 'x', label: words },
          ],
        }),
      ),
      'form_option_twice',
      '/sections/0/fields/0/options',
    ],
    [
      'with limits the wrong way round',
      form(text('a', { minLength: 20 })),
      'form_limits_reversed',
      '/sections/0/fields/0',
    ],
    [
      'with a date compared to a text',
      form(text('b'), { kind: 'date', key: 'a', label: words, notBeforeField: 'b' }),
      'form_date_reference',
      '/sections/0/fields/1/notBeforeField',
    ],
    [
      'with a group item that looks outside its item',
      form(choice('b'), {
        kind: 'group',
        key: 'g',
        label: words,
        item: words,
        fields: [text('a', { when: [{ field: 'b', is: 'yes' }] }) as never],
      }),
      'form_condition_unknown',
      '/sections/0/fields/1/fields/0/when/0/field',
    ],
  ])('is refused %s', (_story, faulty, code, pointer) => {
    const refusal = checkDefinition(faulty);
    expect([refusal, ...(refusal?.also ?? [])]).toContainEqual(expect.objectContaining({ code, pointer }));
  });

  it.each<[string, unknown, string]>([
    ['nothing', null, ''],
    ['no sections', { title: words }, ''],
    ['an unknown kind of field', form({ ...text('a'), kind: 'script' } as never), '/sections/0/fields/0'],
    ['an option the catalogue does not know', form(text('a', { pattern: '(a+)+' })), '/sections/0/fields/0'],
    ['a field without its own part', form(choice('a', { options: undefined })), '/sections/0/fields/0'],
    [
      'a group in a group',
      form({ kind: 'group', key: 'g', label: words, item: words, fields: [{ kind: 'group' }] } as never),
      '/sections/0/fields/0/fields/0',
    ],
  ])('is refused when it holds %s', (_story, misshapen, pointer) => {
    expect(checkDefinition(misshapen)).toMatchObject({ code: 'form_definition_malformed', pointer });
  });

  it('is refused without a crash, whatever is sent in its place', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (junk, field) => {
        expect(checkDefinition(junk)).not.toBeNull();
        expect(
          checkDefinition({ title: words, sections: [{ key: 's', title: words, fields: [field] }] }),
        ).not.toBeNull();
      }),
    );
  });

  it('is refused when a section depends on one of its own questions', () => {
    const section = { key: 's', title: words, when: [{ field: 'a', is: 'yes' }], fields: [choice('a')] };
    expect(checkDefinition({ title: words, sections: [section] })?.code).toBe('form_condition_cycle');
  });
});
