/** The colleagues a text calls by `@` and their name, or their first name where no other bears it. Accents and case aside. */
export function mentionedIn(text: string, people: readonly { readonly id: string; readonly name: string }[]): string[] {
  const said = plain(text);
  const firsts = people.map(({ name }) => plain(name).split(' ')[0] ?? '');
  return people.flatMap(({ id, name }, index) => {
    const first = firsts[index] ?? '';
    const alone = first !== '' && firsts.filter((each) => each === first).length === 1;
    return calls(said, plain(name)) || (alone && calls(said, first)) ? [id] : [];
  });
}

function calls(text: string, name: string): boolean {
  for (let at = text.indexOf(`@${name}`); at >= 0; at = text.indexOf(`@${name}`, at + 1)) {
    const next = text.charAt(at + name.length + 1);
    if (!/[\p{L}\p{N}]/u.test(next)) return true;
  }
  return false;
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ');
}
