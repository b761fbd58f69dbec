import type { Bilingual } from '../../kernel/refusals/refusal.js';
import type { Condition } from './conditions.js';
import type { EligibilityQuestion } from './eligibility.js';

/** Who may read an answer besides the holder and the officers. Without it: the committee may, the public may not. */
export interface Secrecy {
  /** `false` keeps the answer (bank details, contact data) from the committee and the communes. */
  readonly committee?: false;
  /** The answer is published once the grant is awarded. */
  readonly public?: 'after-award';
}

/** What every question of a form carries. */
export interface FieldBase {
  /** Short and stable (`[a-z][A-Za-z0-9]*`, at most 40): the name of the answer in every later file, export and filter. */
  readonly key: string;
  readonly label: Bilingual;
  readonly help?: Bilingual;
  readonly required?: boolean;
  /** Asked only when every condition holds; an answer to a question that is not asked is refused at submission. */
  readonly when?: readonly Condition[];
  readonly secrecy?: Secrecy;
}

export interface Option {
  readonly value: string;
  readonly label: Bilingual;
}

/** `text` is one line, `longText` several with a counter of what is left. Lengths count characters (code points). */
export interface TextField extends FieldBase {
  readonly kind: 'text' | 'longText';
  readonly minLength?: number;
  readonly maxLength: number;
}

export interface NumberField extends FieldBase {
  readonly kind: 'number';
  readonly min?: number;
  readonly max?: number;
  /** Digits allowed after the decimal mark; 0 when absent. */
  readonly decimals?: 1 | 2;
  readonly unit?: Bilingual;
}

/** Integer cents; `min` and `max` in cents. */
export interface MoneyField extends FieldBase {
  readonly kind: 'money';
  readonly min?: number;
  readonly max?: number;
  /** Refuses cents after the euro, as the official budget form does. */
  readonly wholeEuros?: boolean;
}

/** Integer basis points (3000 is 30 %), from 0 to 10 000 unless told otherwise. */
export interface PercentField extends FieldBase {
  readonly kind: 'percent';
  readonly min?: number;
  readonly max?: number;
}

/** Civil date `YYYY-MM-DD`. */
export interface DateField extends FieldBase {
  readonly kind: 'date';
  readonly notBefore?: string;
  readonly notAfter?: string;
  /** Key of another date of the same form (or group) that this one may not precede. */
  readonly notBeforeField?: string;
}

export interface ChoiceField extends FieldBase {
  readonly kind: 'choice';
  readonly options: readonly Option[];
}

export interface ChoicesField extends FieldBase {
  readonly kind: 'choices';
  readonly options: readonly Option[];
  readonly min?: number;
  readonly max?: number;
}

/** INSEE code of one commune; `within: 'territory'` limits it to the communes the authority gave when compiling. */
export interface CommuneField extends FieldBase {
  readonly kind: 'commune';
  readonly within?: 'territory';
}

export interface CommunesField extends FieldBase {
  readonly kind: 'communes';
  readonly within?: 'territory';
  readonly min?: number;
  readonly max?: number;
}

export interface IdentifierField extends FieldBase {
  readonly kind: 'siret' | 'rna' | 'iban';
}

/** First name and last name always; the parts named in `needs` too. */
export interface PersonField extends FieldBase {
  readonly kind: 'person';
  readonly needs?: readonly ('role' | 'email' | 'phone')[];
}

export interface AddressField extends FieldBase {
  readonly kind: 'address';
}

export interface BudgetField extends FieldBase {
  readonly kind: 'budget';
}

/** Expected results: a list of {label, unit, target}. `suggested` is offered to the holder as a start. */
export interface IndicatorsField extends FieldBase {
  readonly kind: 'indicators';
  readonly min?: number;
  readonly max?: number;
  readonly suggested?: readonly { readonly label: Bilingual; readonly unit: Bilingual }[];
}

export interface CrowdfundingField extends FieldBase {
  readonly kind: 'crowdfunding';
  readonly platforms: readonly Option[];
}

/** A paper to join: a list of attachment ids. The file's own state (scanned, clean) is checked by the application. */
export interface AttachmentField extends FieldBase {
  readonly kind: 'attachment';
  /** How many files; 5 when absent. */
  readonly max?: number;
  /** Media types; PDF, JPEG, PNG, DOCX, XLSX, ODT and ODS when absent. */
  readonly accept?: readonly string[];
  /** Bytes per file; 20 MB when absent. */
  readonly maxBytes?: number;
  /** Stays valid from one file to the next (articles of association): taken over where an ended file is taken up again. */
  readonly lasting?: true;
}

/** A box to tick under a text. The answer keeps the version of the text and the day it was accepted. */
export interface StatementField extends FieldBase {
  readonly kind: 'statement';
  readonly text: Bilingual;
  /** Names the wording, usually the date of the text it quotes: `2021-12-31`. */
  readonly version: string;
}

export type SimpleField =
  | TextField
  | NumberField
  | MoneyField
  | PercentField
  | DateField
  | ChoiceField
  | ChoicesField
  | CommuneField
  | CommunesField
  | IdentifierField
  | PersonField
  | AddressField
  | BudgetField
  | IndicatorsField
  | CrowdfundingField
  | AttachmentField
  | StatementField;

/** Questions asked again for each item (one level only); conditions inside look at the same item. */
export interface GroupField extends FieldBase {
  readonly kind: 'group';
  readonly item: Bilingual;
  readonly fields: readonly SimpleField[];
  readonly min?: number;
  readonly max?: number;
}

export type Field = SimpleField | GroupField;
export type FieldKind = Field['kind'];

export interface Section {
  readonly key: string;
  readonly title: Bilingual;
  readonly intro?: Bilingual;
  readonly when?: readonly Condition[];
  readonly fields: readonly Field[];
}

/** A form as published with a call: immutable once its revision is published. Field keys are unique in the whole form. */
export interface FormDefinition {
  readonly title: Bilingual;
  /** Asked before the form: see `eligibilityVerdict`. */
  readonly eligibility?: readonly EligibilityQuestion[];
  readonly sections: readonly Section[];
}

/** Every question of a form in reading order. */
export function fieldsOf(definition: FormDefinition): Field[] {
  return definition.sections.flatMap((section) => section.fields);
}
