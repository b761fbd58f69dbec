/**
 * Reads an amount as people write it: spaces of any kind between thousands, comma or point before one or two decimals, an optional € sign.
 * @returns integer cents; null for nothing; undefined for what is no amount
 */
export function parseEuros(text: string): number | null | undefined {
  const plain = text.replaceAll(/[\s\u00a0\u202f€]/g, '');
  if (plain === '') return null;
  const match = /^(\d{1,12})(?:[.,](\d{1,2}))?$/.exec(plain);
  if (!match) return undefined;
  return Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0'));
}
