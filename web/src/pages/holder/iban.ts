/** Lengths of the IBANs of the neighbours (ISO 13616 register); others only have to fit their digits. */
const lengths: Readonly<Record<string, number>> = {
  FR: 27,
  MC: 27,
  BE: 16,
  LU: 20,
  DE: 22,
  NL: 18,
  GB: 22,
  ES: 24,
  IT: 27,
};

/** An IBAN without the spaces people group it with, in capitals. */
export function plainIban(text: string): string {
  return text.replaceAll(/[\s\u00a0\u202f.-]/g, '').toUpperCase();
}

/** An IBAN in groups of four, as bank statements write it. */
export function groupIban(text: string): string {
  return (
    plainIban(text)
      .match(/.{1,4}/g)
      ?.join(' ') ?? ''
  );
}

/**
 * Why an IBAN cannot be right: its shape, or its control digits modulo 97 (ISO 13616). The server asks more: the key of
 * the French RIB.
 */
export function ibanFault(text: string): 'format' | 'checksum' | null {
  const iban = plainIban(text);
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{10,30}$/.test(iban)) return 'format';
  const length = lengths[iban.slice(0, 2)];
  if (length !== undefined && iban.length !== length) return 'format';
  const moved = iban.slice(4) + iban.slice(0, 4);
  let rest = 0;
  for (const sign of moved) rest = Number(`${rest}${Number.parseInt(sign, 36)}`) % 97;
  return rest === 1 ? null : 'checksum';
}
