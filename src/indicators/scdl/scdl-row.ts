import type { CivilDate } from '../../kernel/dates/civil-date.js';
import { rnaLooksUnusual } from '../../kernel/identifiers/identifiers.js';
import { decimalEuros, type Cents } from '../../kernel/money/money.js';
import { csvRows } from '../../kernel/text/csv.js';
import { SCDL } from './scdl-schema.js';

/** What the open data tells of one award to one beneficiary. Natural persons never come here (CRPA, L312-1-2). */
export interface PublishedAward {
  readonly authorityName: string;
  readonly authoritySiret: string;
  /** Day of signature of the agreement; without agreement, day of the decision. */
  readonly agreedOn: CivilDate;
  /** Act number, `YY-C-NNNN` or `YY-B-NNNN`. */
  readonly actNumber: string;
  readonly beneficiaryName: string;
  readonly beneficiarySiret: string | null;
  readonly beneficiaryRna: string | null;
  readonly purpose: string;
  /** Whole amount, before it is shared between beneficiaries. */
  readonly amount: Cents;
  readonly nature: 'cash' | 'in-kind' | 'both';
  /** One payment, several, or other terms in a few words. */
  readonly payment: 'single' | 'instalments' | { readonly other: string };
  /** First and last day of payment; `to` null when the single payment's day is known. */
  readonly paidFrom: CivilDate;
  readonly paidTo: CivilDate | null;
  readonly raeId: string | null;
  /** True when granted under a de minimis regulation. */
  readonly deMinimis: boolean;
  /** Part of the amount that goes to this beneficiary, in basis points: 10 000 when alone. */
  readonly shareBasisPoints: number;
  readonly schemeId: string | null;
}

/** A row of the open data, every field of the schema as text, empty where there is nothing to say. */
export type ScdlRow = Readonly<Record<string, string>>;

const NATURE = {
  cash: 'aide en numéraire',
  'in-kind': 'aide en nature',
  both: 'aide en numéraire;aide en nature',
} as const;

/**
 * Says an award in the words of SCDL "subventions" 2.1.1. Long texts are cut to the 256 characters allowed; an RNA number
 * with letters, which the schema does not know, is left out.
 */
export function scdlRow(award: PublishedAward): ScdlRow {
  const rna = award.beneficiaryRna;
  return {
    nomAttribuant: oneLine(award.authorityName),
    idAttribuant: award.authoritySiret,
    dateConvention: award.agreedOn,
    referenceDecision: award.actNumber,
    nomBeneficiaire: oneLine(award.beneficiaryName),
    idBeneficiaire: award.beneficiarySiret ?? '',
    rnaBeneficiaire: rna === null || rnaLooksUnusual(rna) ? '' : rna,
    objet: cut(oneLine(award.purpose), 256),
    montant: decimalEuros(award.amount),
    nature: NATURE[award.nature],
    conditionsVersement: paymentTerms(award.payment),
    datesPeriodeVersement: award.paidTo === null ? award.paidFrom : `${award.paidFrom}/${award.paidTo}`,
    idRAE: award.raeId ?? '',
    notificationUE: award.deMinimis ? 'oui' : 'non',
    pourcentageSubvention: String(award.shareBasisPoints / 10_000),
    dispositifAide: award.schemeId ?? '',
  };
}

/** Writes the open data file: CSV in UTF-8 without BOM, commas, decimal point, ISO days, the columns in the schema's order. */
export function scdlCsv(
  awards: AsyncIterable<PublishedAward> | Iterable<PublishedAward>,
): AsyncGenerator<string, void, undefined> {
  const columns = SCDL.fields.map(({ name }) => ({
    header: name,
    kind: 'text' as const,
    value: (row: ScdlRow) => row[name],
  }));
  return csvRows(columns, rowsOf(awards), 'open-data');
}

async function* rowsOf(awards: AsyncIterable<PublishedAward> | Iterable<PublishedAward>): AsyncGenerator<ScdlRow> {
  for await (const award of awards) yield scdlRow(award);
}

function paymentTerms(payment: PublishedAward['payment']): string {
  if (payment === 'single') return 'unique';
  return payment === 'instalments' ? 'échelonné' : cut(oneLine(payment.other), 256);
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Cuts between characters, one short of the limit: the CSV writer may put an apostrophe in front, an ellipsis ends the text. */
function cut(text: string, maxLength: number): string {
  const characters = [...text];
  return characters.length < maxLength ? text : `${characters.slice(0, maxLength - 2).join('')}…`;
}
