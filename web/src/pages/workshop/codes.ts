/** A code out of a name: small letters, digits and hyphens, unlike those taken. */
export function codeOf(name: string, taken: readonly string[]): string {
  const plain = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+|-+$/g, '')
    .slice(0, 36);
  const code = plain.length >= 3 ? plain : `axe-${plain}`.replace(/-$/, '');
  const after = (count: number): string => (taken.includes(`${code}-${count}`) ? after(count + 1) : `${code}-${count}`);
  return taken.includes(code) ? after(2) : code;
}
