import { comparableName, GRANT_ACCOUNT } from '../../../../src/calls/forms/budget.js';
import { parseEuros } from '../../ui/euros';
import type { DraftLine } from './budget-lines';

/** What a text copied from a spreadsheet holds: lines of the budget, and the rows nobody understands. */
export interface PastedLines {
  readonly lines: readonly DraftLine[];
  readonly left: readonly string[];
}

/** Rows that only add up the others, or name the columns. */
const NOT_A_LINE =
  /^(sous )?total|^charges$|^produits$|^costs$|^income$|^(poste|compte|account|intitule|libelle|label)/;
const OBTAINED = /^(obtenue?|acquise?|accordee?|obtained|granted)$/;
const ASKED = /^(demandee?|sollicitee?|en cours|asked( for)?|pending)$/;

/**
 * Reads rows copied from a spreadsheet: an account (its first two digits count), a name, an amount, in the order people write
 * them; cells apart by tabs or semicolons. Where no account is written, the name of one is looked for, else `usual` is taken.
 * @param accounts the accounts of this side of the budget with their names
 * @param usual the account of a line that names none
 */
export function pastedLines(
  text: string,
  accounts: readonly { readonly account: string; readonly name: string }[],
  usual: string,
): PastedLines {
  const lines: DraftLine[] = [];
  const left: string[] = [];
  for (const row of text.split(/\r?\n/)) {
    const cells = row
      .split(/[\t;]/)
      .map((cell) => cell.trim().replace(/^"(.*)"$/, '$1'))
      .filter((cell) => cell !== '');
    if (cells.length === 0 || NOT_A_LINE.test(comparableName(cells[0] ?? ''))) continue;
    const line = lineOf(cells, accounts, usual);
    if (line) lines.push(line);
    else left.push(row.trim());
  }
  return { lines, left };
}

function lineOf(
  cells: readonly string[],
  accounts: readonly { readonly account: string; readonly name: string }[],
  usual: string,
): DraftLine | null {
  // a number that stands first is the account, not the amount
  const first = cells.length > 1 && /^[678]\d{1,5}$/.test(cells[0] ?? '') ? 1 : 0;
  const at = cells.findLastIndex((cell, index) => index >= first && amountIn(cell) !== null);
  const amount = amountIn(cells[at] ?? '');
  if (amount === null || amount === 0) return null;
  const others = cells.filter((_, index) => index !== at);
  const code = others.map((cell) => /^(\d{2})\d{0,4}(?:\s*[-–.:]?\s+\D.*)?$/.exec(cell)?.[1]).find(Boolean);
  if (code && !accounts.some(({ account }) => account === code)) return null;
  const state = others.map(comparableName).map(stateOf).find(Boolean);
  const label = others
    .map((cell) => cell.replace(/^\d{2,6}(\s*[-–.:]?\s+|$)/, ''))
    .find((cell) => cell !== '' && !stateOf(comparableName(cell)));
  const named = accounts.find(({ name }) => label && comparableName(name).includes(comparableName(label)));
  const account = code ?? (state ? GRANT_ACCOUNT : (named?.account ?? usual));
  const known = accounts.find((each) => each.account === account);
  if (!known || (!label && account === GRANT_ACCOUNT) || (!label && !code)) return null;
  return account === GRANT_ACCOUNT
    ? { account, label: known.name, amount, funder: (label ?? '').slice(0, 200), state: state ?? 'asked' }
    : { account, label: (label ?? known.name).slice(0, 200), amount };
}

/** Cents; null for a cell that is no amount. Thousands may be apart by spaces, or by the point or comma of spreadsheets. */
function amountIn(cell: string): number | null {
  const plain = cell.replace(
    /^(\d{1,3})((?:[.,\u2019']\d{3})+)(?=$|[.,]\d{1,2}\b|\s*€)/,
    (_, head: string, rest: string) => head.concat(rest.replace(/[.,\u2019']/g, '')),
  );
  const amount = parseEuros(plain);
  return typeof amount === 'number' && /\d/.test(cell) ? amount : null;
}

function stateOf(word: string): 'asked' | 'obtained' | undefined {
  if (OBTAINED.test(word)) return 'obtained';
  return ASKED.test(word) ? 'asked' : undefined;
}
