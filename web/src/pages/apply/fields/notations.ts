import { useMemo } from 'react';
import { parseEuros } from '../../../ui/euros';
import { useFormats } from '../../../ui/formats';
import type { Notation } from './figure';

/** Euros, kept in cents. */
export function useEuros(): Notation {
  const { euros } = useFormats();
  return useMemo(() => ({ write: euros, read: parseEuros, sign: '€' }), [euros]);
}

/** Percents, kept in basis points. */
export function usePercents(): Notation {
  const { number } = useFormats();
  return useMemo(
    () => ({
      write: (points: number) => number(points / 100, 2),
      read: (text: string) => scaled(readNumber(text), 100),
      sign: '%',
    }),
    [number],
  );
}

/** Plain numbers, with comma or point. */
export function useNumbers(): Notation {
  const { number } = useFormats();
  return useMemo(() => ({ write: (value: number) => number(value, 2), read: readNumber }), [number]);
}

function readNumber(text: string): number | null | undefined {
  const plain = text.replaceAll(/[\s\u00a0\u202f%]/g, '').replace(',', '.');
  if (plain === '') return null;
  return /^-?\d{1,12}(?:\.\d{1,4})?$/.test(plain) ? Number(plain) : undefined;
}

function scaled(value: number | null | undefined, by: number): number | null | undefined {
  return typeof value === 'number' ? Math.round(value * by) : value;
}
