import { stateLabels } from '../../applications/applications.public.js';
import type { Bilingual, Locale } from '../../kernel/refusals/refusal.js';
import type { ExportedApplication } from './exported-files.queries.js';
import { readable } from './readable-value.js';

type Json = Readonly<Record<string, unknown>>;
type Line = readonly [label: string, value: string];

const words = {
  number: { fr: 'Numéro', en: 'Number' },
  draft: { fr: 'Brouillon', en: 'Draft' },
  organization: { fr: 'Structure', en: 'Organization' },
  state: { fr: 'État', en: 'State' },
  asked: { fr: 'Montant demandé', en: 'Amount asked' },
  budget: { fr: 'Budget', en: 'Budget' },
  filed: { fr: 'Déposé', en: 'Filed' },
  award: { fr: 'Subvention', en: 'Grant' },
  payments: { fr: 'Versements', en: 'Payments' },
  report: { fr: 'Bilan financier', en: 'Financial report' },
  acts: { fr: 'Ce qui s’est passé', en: 'What happened' },
  supplements: { fr: 'Compléments demandés', en: 'Further items asked for' },
  messages: { fr: 'Messages', en: 'Messages' },
  due: { fr: 'à rendre le', en: 'due on' },
  paid: { fr: 'versé le', en: 'paid on' },
  office: { fr: 'Le service', en: 'The office' },
  you: { fr: 'La structure', en: 'The organization' },
} as const satisfies Record<string, Bilingual>;

/** What an application page says above the answers: where it stands, what was decided, paid and exchanged. */
export function factsOf(record: ExportedApplication, locale: Locale): Line[] {
  const say = (key: keyof typeof words) => words[key][locale];
  const of = (row: Json, key: string) => readable(key, row[key], locale);
  const award = record['award'] as Json | null;
  const rows = (value: unknown) => (Array.isArray(value) ? (value as Json[]) : []);
  const acts = rows(record['acts']).map((act) => `${of(act, 'at')} : ${(act['words'] as Bilingual)[locale]}`);
  const asked = rows(record['supplements']).map(
    (each) => `${of(each, 'askedAt')}, ${say('due')} ${of(each, 'dueOn')}\n${reasons(each)}`,
  );
  const messages = rows(record['messages']).map(
    (each) =>
      `${of(each, 'sentAt')}, ${each['side'] === 'service' ? say('office') : say('you')}\n${String(each['body'])}`,
  );
  const payments = rows(award?.['payments']).map((each) =>
    [
      of(each, each['amount'] === null ? 'plannedAmount' : 'amount'),
      each['paidOn'] ? `${say('paid')} ${of(each, 'paidOn')}` : of(each, 'state'),
    ].join(', '),
  );
  const report = award?.['report'] as Json | null | undefined;
  return [
    [say('number'), record.number ?? say('draft')],
    [say('organization'), record.organization],
    [say('state'), stateLabels[record.state][locale]],
    [say('asked'), of(record, 'askedAmount')],
    [say('budget'), of(record, 'budgetTotal')],
    ...(record['submittedAt'] ? [[say('filed'), of(record, 'submittedAt')] as const] : []),
    ...(award ? [[say('award'), award['outcome'] === 'award' ? of(award, 'amount') : '–'] as const] : []),
    ...lines(say('payments'), payments),
    ...(report ? [[say('report'), `${say('due')} ${of(report, 'dueOn')}`] as const] : []),
    ...lines(say('supplements'), asked),
    ...lines(say('messages'), messages),
    ...lines(say('acts'), acts, '\n'),
  ];
}

function lines(label: string, each: readonly string[], between = '\n\n'): Line[] {
  return each.length > 0 ? [[label, each.join(between)]] : [];
}

function reasons(request: Json): string {
  const items = Array.isArray(request['items']) ? (request['items'] as { readonly reason?: string }[]) : [];
  return items.flatMap(({ reason }) => (reason ? [`– ${reason}`] : [])).join('\n');
}
