import { useEffect, useState, type RefObject } from 'react';

const stored = 'dossiers.raccourcis';

/** Whether single-key shortcuts are on; kept on this device. */
export function useKeysOn(): readonly [on: boolean, set: (on: boolean) => void] {
  const [on, setOn] = useState(() => localStorage.getItem(stored) !== 'non');
  return [
    on,
    (next) => {
      localStorage.setItem(stored, next ? 'oui' : 'non');
      setOn(next);
    },
  ];
}

interface Doings {
  readonly table: RefObject<HTMLTableElement | null>;
  readonly search: RefObject<HTMLInputElement | null>;
  readonly on: boolean;
  readonly toggle: (id: string) => void;
  readonly showKeys: () => void;
  /** Called when one moves on from the last row. */
  readonly atEnd: () => void;
}

/**
 * Work in the table by keyboard: j and k (or the arrows, inside the table) go from file to file, x selects, Enter opens,
 * / searches, ? lists the keys. Nothing happens while typing, with a modifier, or behind a dialog.
 */
export function useFileKeys(doings: Doings): void {
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      if (act(event, doings)) event.preventDefault();
    };
    document.addEventListener('keydown', pressed);
    return () => document.removeEventListener('keydown', pressed);
  });
}

function act(event: KeyboardEvent, { table, search, on, toggle, showKeys, atEnd }: Doings): boolean {
  const rows = [...(table.current?.querySelectorAll<HTMLTableRowElement>('tr[data-id]') ?? [])];
  const here = rows.findIndex((row) => row.contains(document.activeElement));
  const row = rows[here];
  switch (event.key) {
    case 'ArrowDown':
      return here >= 0 && move(rows, here + 1, atEnd);
    case 'ArrowUp':
      return here >= 0 && move(rows, Math.max(here - 1, 0), atEnd);
    case 'Enter':
      if (!row || !(event.target instanceof HTMLInputElement)) return false;
      linkOf(row)?.click();
      return true;
  }
  if (!on) return false;
  switch (event.key) {
    case 'j':
      return move(rows, here < 0 ? lastSeen(rows) : here + 1, atEnd);
    case 'k':
      return move(rows, here < 0 ? lastSeen(rows) : Math.max(here - 1, 0), atEnd);
    case 'x':
      if (row?.dataset['id']) toggle(row.dataset['id']);
      return Boolean(row);
    case '/':
      search.current?.focus();
      search.current?.select();
      return true;
    case '?':
      showKeys();
      return true;
    default:
      return false;
  }
}

function move(rows: readonly HTMLTableRowElement[], to: number, atEnd: () => void): boolean {
  const row = rows[to];
  if (!row) atEnd();
  else focusRow(row);
  return true;
}

/** The row one was in before the focus went elsewhere, else the first. */
function lastSeen(rows: readonly HTMLTableRowElement[]): number {
  return Math.max(
    rows.findIndex((row) => row.dataset['last'] !== undefined),
    0,
  );
}

/** Puts the focus on the link of a row and brings the row into view. */
export function focusRow(row: HTMLTableRowElement): void {
  for (const other of row.parentElement?.querySelectorAll<HTMLElement>('tr[data-last]') ?? []) {
    delete other.dataset['last'];
  }
  row.dataset['last'] = '';
  linkOf(row)?.focus({ preventScroll: true });
  row.scrollIntoView({ block: 'nearest' });
}

function linkOf(row: HTMLTableRowElement): HTMLAnchorElement | null {
  return row.querySelector('a');
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (document.querySelector('dialog[open]')) return true;
  if (target instanceof HTMLInputElement) return target.type !== 'checkbox';
  return target.isContentEditable || target.matches('textarea, select');
}
