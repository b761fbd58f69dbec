/** How a person is named in lists, mails and the journal; the address where no name was given yet. */
export function nameOf(person: { givenName: string; familyName: string; email: string }): string {
  return `${person.givenName} ${person.familyName}`.trim() || person.email;
}
