import {
  comparableName,
  GRANT_ACCOUNT,
  IN_KIND_CHARGES,
  IN_KIND_PRODUCTS,
} from '../../../../src/calls/forms/budget.js';
import { same } from './merge';

/** A line as it is being written: an amount may be missing, or a text that is no amount yet. Cents. */
export interface DraftLine {
  readonly account: string;
  readonly label?: string;
  readonly amount?: unknown;
  readonly funder?: string;
  readonly funderSiren?: string;
  readonly state?: string;
}

/** The four lists of a budget, flat. */
export type Side = 'charges' | 'products' | 'inKindCharges' | 'inKindProducts';
export type DraftBudget = Readonly<Record<Side, readonly DraftLine[]>>;

/** Where each list stands in the answer. */
export const PATHS: Readonly<Record<Side, string>> = {
  charges: '/charges',
  products: '/products',
  inKindCharges: '/inKind/charges',
  inKindProducts: '/inKind/products',
};

/** Accounts of each list, and those shown before anything is written. Chart of accounts of associations (ANC 2018-06). */
export const ACCOUNTS = {
  charges: { all: ['60', '61', '62', '63', '64', '65', '66', '67', '68', '69'], shown: ['60', '61', '62', '64'] },
  products: { all: ['70', '73', '74', '75', '76', '77', '78', '79'], shown: ['70', '74', '75'] },
  inKindCharges: { all: [IN_KIND_CHARGES], shown: [] },
  inKindProducts: { all: [IN_KIND_PRODUCTS], shown: [] },
} as const satisfies Readonly<Record<Side, { all: readonly string[]; shown: readonly string[] }>>;

/** Reads a budget answer, whatever was kept. */
export function draftBudget(value: unknown): DraftBudget {
  const whole = record(value);
  const inKind = record(whole['inKind']);
  return {
    charges: lines(whole['charges']),
    products: lines(whole['products']),
    inKindCharges: lines(inKind['charges']),
    inKindProducts: lines(inKind['products']),
  };
}

/** The answer to keep; nothing when no line says anything. */
export function budgetAnswer({ charges, products, inKindCharges, inKindProducts }: DraftBudget): object | undefined {
  if ([charges, products, inKindCharges, inKindProducts].every((side) => side.length === 0)) return undefined;
  return { charges, products, inKind: { charges: inKindCharges, products: inKindProducts } };
}

/** The sum of what can be read as an amount, in cents. */
export function total(side: readonly DraftLine[]): number {
  return side.reduce((sum, { amount }) => sum + (Number.isSafeInteger(amount) ? (amount as number) : 0), 0);
}

export interface Authority {
  readonly name: string;
  readonly siren: string;
}

/** Whether a line is the grant asked of this authority, by SIREN or by name. */
export function isAsked(line: DraftLine, { name, siren }: Authority): boolean {
  if (line.account !== GRANT_ACCOUNT) return false;
  if (line.funderSiren) return line.funderSiren === siren;
  return comparableName(line.funder ?? '') === comparableName(name);
}

/** The budget with the authority's line at this amount: the grant is written once and stands at both places. */
export function withGrant(budget: DraftBudget, amount: unknown, authority: Authority, label: string): DraftBudget {
  const index = budget.products.findIndex((line) => isAsked(line, authority));
  const line = { label, ...budget.products[index], account: GRANT_ACCOUNT, amount, funder: authority.name };
  const asked = { ...line, funderSiren: authority.siren, state: 'asked' };
  const rest = budget.products.filter((_, at) => at !== index);
  if (amount === undefined) return { ...budget, products: rest };
  const products = index < 0 ? [asked, ...rest] : budget.products.map((each, at) => (at === index ? asked : each));
  return { ...budget, products };
}

/** Whether contributions in kind stand the same on both sides, so that they can be written once. */
export function isMirrored({ inKindCharges, inKindProducts }: DraftBudget): boolean {
  return same(
    inKindCharges.map(({ label, amount }) => [label, amount]),
    inKindProducts.map(({ label, amount }) => [label, amount]),
  );
}

/** What a line in view is: a kept one (with its place in the list) or room for one. */
export interface ShownLine {
  readonly key: string;
  readonly index: number | null;
  readonly line: DraftLine;
}

/**
 * The lines in view, by account: those kept, and room for those usually there or asked for.
 * @param room how many lines of an account to show at least
 */
export function shownLines(side: readonly DraftLine[], room: Readonly<Record<string, number>>): ShownLine[] {
  const accounts = [...new Set([...side.map(({ account }) => account), ...Object.keys(room)])].sort();
  return accounts.flatMap((account) => {
    const kept = side.flatMap((line, index) => (line.account === account ? [{ index, line }] : []));
    const empty = Math.max(0, (room[account] ?? 0) - kept.length);
    const all = [...kept, ...Array.from({ length: empty }, () => ({ index: null, line: { account } }))];
    return all.map((each, at) => ({ ...each, key: `${account}-${at}` }));
  });
}

function lines(value: unknown): DraftLine[] {
  return Array.isArray(value)
    ? value.filter((line): line is DraftLine => typeof record(line)['account'] === 'string')
    : [];
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
}
