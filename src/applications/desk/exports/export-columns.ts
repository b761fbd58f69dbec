import type { Field } from '../../../calls/calls.public.js';
import { cents } from '../../../kernel/money/money.js';
import type { Bilingual, Locale } from '../../../kernel/refusals/refusal.js';
import type { CsvColumn } from '../../../kernel/text/csv.js';
import { stateLabels, type ApplicationState } from '../../application.lifecycle.js';
import { runningSql } from '../../reading/list-orders.js';
import { answerColumn, type ListColumn } from '../fields/columns.rules.js';
import { answerWords, type Wording } from './answer-words.js';

/** A row of an export: its cells by column, as the database gives them. */
export interface ExportRow {
  readonly id: string;
  readonly answers?: Readonly<Record<string, unknown>> | null;
  readonly [column: string]: unknown;
}

/** A column: what is read for it over `applications a` and its neighbours, and how it is written. */
export interface ExportColumn {
  readonly name: string;
  readonly sql: string | null;
  readonly cell: CsvColumn<ExportRow>;
}

const day = (instant: string) => `to_char(${instant} at time zone 'Europe/Paris', 'YYYY-MM-DD')`;

type Kind = 'text' | 'euros' | 'date' | 'state' | { readonly digits: number };

const listed: Readonly<
  Record<ListColumn, { readonly header: Bilingual; readonly sql: string | null; readonly kind: Kind }>
> = {
  number: { header: { fr: 'Numéro', en: 'Number' }, sql: 'a.number', kind: 'text' },
  title: { header: { fr: 'Projet', en: 'Project' }, sql: 'a.title', kind: 'text' },
  organization: { header: { fr: 'Structure', en: 'Organization' }, sql: 'o.legal_name', kind: 'text' },
  siret: { header: { fr: 'SIRET', en: 'SIRET' }, sql: 'o.siret', kind: 'text' },
  commune: {
    header: { fr: 'Communes', en: 'Communes' },
    sql: `(select string_agg(k.name, ', ' order by c.main desc, k.name) from application_communes c
      join communes k on k.id = c.commune_id where c.application_id = a.id)`,
    kind: 'text',
  },
  call: { header: { fr: 'Appel à projets', en: 'Call' }, sql: 'l.title ->> $locale', kind: 'text' },
  axis: { header: { fr: 'Axe', en: 'Axis' }, sql: 'x.label ->> $locale', kind: 'text' },
  state: { header: { fr: 'État', en: 'State' }, sql: '$state', kind: 'state' },
  asked: {
    header: { fr: 'Montant demandé (€)', en: 'Amount asked (€)' },
    sql: 'a.asked_amount::float8',
    kind: 'euros',
  },
  budget: {
    header: { fr: 'Budget du projet (€)', en: 'Project budget (€)' },
    sql: 'a.budget_total::float8',
    kind: 'euros',
  },
  share: {
    header: { fr: 'Part du budget (%)', en: 'Share of the budget (%)' },
    sql: 'round(a.asked_amount * 100.0 / nullif(a.budget_total, 0), 1)::float8',
    kind: { digits: 1 },
  },
  jobs: {
    header: { fr: 'Emplois créés (ETP)', en: 'Jobs created (FTE)' },
    sql: 'a.jobs_planned::float8',
    kind: { digits: 2 },
  },
  opinion: { header: { fr: 'Avis des communes', en: 'Communes’ opinions' }, sql: null, kind: 'text' },
  submitted: { header: { fr: 'Déposé le', en: 'Filed on' }, sql: day('a.submitted_at'), kind: 'date' },
  clock: {
    header: { fr: 'Décision implicite le', en: 'Implicit decision on' },
    sql: `to_char(case when ${runningSql} then a.implicit_refusal_on end, 'YYYY-MM-DD')`,
    kind: 'date',
  },
  officer: {
    header: { fr: 'Instructeur', en: 'Case officer' },
    sql: `nullif(trim(p.given_name || ' ' || p.family_name), '')`,
    kind: 'text',
  },
  updated: { header: { fr: 'Modifié le', en: 'Changed on' }, sql: day('a.updated_at'), kind: 'date' },
};

/** A column of the list. @param state SQL of the state the reader may know */
export function listedColumn(name: ListColumn, locale: Locale, state: string): ExportColumn {
  const { header, sql, kind } = listed[name];
  const text = sql?.replace('$locale', `'${locale}'`).replace('$state', () => state) ?? null;
  return { name, sql: text, cell: cellOf(header[locale], name, kind, locale) };
}

function cellOf(header: string, name: string, kind: Kind, locale: Locale): CsvColumn<ExportRow> {
  const text = (row: ExportRow) => row[name] as string | null;
  if (typeof kind === 'object')
    return { header, kind: 'decimal', digits: kind.digits, value: (row) => row[name] as number | null };
  if (kind === 'state')
    return { header, kind: 'text', value: (row) => stateLabels[row[name] as ApplicationState]?.[locale] };
  if (kind === 'euros') return { header, kind, value: (row) => amount(row[name]) };
  return { header, kind, value: text };
}

/** A column made of the answers to one question; numbers, amounts and dates stay such. */
export function questionColumn(field: Field, wording: Wording): ExportColumn {
  const { key } = field;
  const label = field.label[wording.locale];
  const answer = (row: ExportRow) => row.answers?.[key];
  const number = (row: ExportRow) => {
    const given = answer(row);
    return typeof given === 'number' ? given : null;
  };
  const cells: Readonly<Partial<Record<Field['kind'], CsvColumn<ExportRow>>>> = {
    number: {
      header: label,
      kind: 'decimal',
      digits: field.kind === 'number' ? (field.decimals ?? 0) : 0,
      value: number,
    },
    percent: {
      header: `${label} (%)`,
      kind: 'decimal',
      digits: 2,
      value: (row) => {
        const given = number(row);
        return given === null ? null : given / 100;
      },
    },
    money: { header: `${label} (€)`, kind: 'euros', value: (row) => amount(answer(row)) },
    date: { header: label, kind: 'date', value: (row) => civil(answer(row)) },
  };
  const plain = {
    header: label,
    kind: 'text',
    value: (row: ExportRow) => answerWords(field, answer(row), wording),
  } as const;
  return { name: answerColumn(key), sql: null, cell: cells[field.kind] ?? plain };
}

function amount(value: unknown) {
  return Number.isSafeInteger(value) ? cents(value as number) : null;
}

function civil(value: unknown): string | null {
  return typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) ? value : null;
}
