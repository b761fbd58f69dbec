import type { Parameter } from '../../api/admin';
import type { Formats } from '../../ui/formats';
import type { useSay } from '../../words/say';

export type RuleName = Parameter['name'];

/** The rules in the order they are shown, and the unit of each. */
export const RULES = {
  agreement_threshold: 'money',
  de_minimis_ceiling: 'money',
  sgei_ceiling: 'money',
  silence_months: 'months',
  payment_days: 'days',
  report_months: 'months',
  consultation_days: 'days',
  retention_draft_months: 'months',
  retention_refused_months: 'months',
  retention_granted_months: 'months',
  siret: 'text',
  debtor_account: 'account',
  expense_accounts: 'expenses',
} as const satisfies Record<RuleName, string>;

export const RULE_NAMES = Object.keys(RULES) as readonly RuleName[];

/** A value in words and in its unit; an IBAN by groups of four. */
export function valueWords({ name, value }: Parameter, say: ReturnType<typeof useSay>, { money }: Formats): string {
  if (typeof value === 'number') {
    const unit = RULES[name];
    if (unit === 'money') return money(value);
    return say(unit === 'months' ? 'admin.rule.months' : 'admin.rule.days', { count: value });
  }
  if (typeof value === 'string') return value.replace(/^(\d{3})(\d{3})(\d{3})(\d{5})$/, '$1 $2 $3 $4');
  const parts = value as Readonly<Record<string, string | null>>;
  if (name === 'expense_accounts')
    return say('admin.rule.expenses', { enterprises: parts['enterprises'] ?? '', others: parts['others'] ?? '' });
  const iban = (parts['iban'] ?? '').replace(/(.{4})(?=.)/g, '$1 ');
  return [parts['name'], iban, parts['bic']].filter(Boolean).join(', ');
}

/** One rule with its values, the latest first. */
export interface Rule {
  readonly name: RuleName;
  /** The value that counts today, where there is one. */
  readonly now: Parameter | null;
  /** Those to come. */
  readonly coming: readonly Parameter[];
  readonly past: readonly Parameter[];
}

/** Sorts the values of every rule by what they are on a day ('YYYY-MM-DD'). */
export function rulesOn(day: string, parameters: readonly Parameter[]): readonly Rule[] {
  return RULE_NAMES.map((name) => {
    const own = parameters
      .filter((each) => each.name === name)
      .toSorted((one, other) => other.validFrom.localeCompare(one.validFrom));
    const begun = own.filter(({ validFrom }) => validFrom <= day);
    return {
      name,
      now: begun[0] ?? null,
      coming: own.filter(({ validFrom }) => validFrom > day),
      past: begun.slice(1),
    };
  });
}

/** The source itself says that somebody must still check the value. */
export function isDoubtful({ source }: Parameter): boolean {
  return /à vérifier|à remplacer|to be checked/i.test(source);
}

/** Today in Paris, 'YYYY-MM-DD'. */
export function today(): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Paris' }).format(new Date());
}
