/** Who must not be found any more. */
export interface Known {
  readonly email: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly phone: string | null;
}

/** What stands in their place. */
export interface Unknown {
  readonly name: string;
  readonly email: string;
}

type Json = Readonly<Record<string, unknown>>;

/** Shorter names are words of the language: « Ali » is in « qualité ». */
const shortestName = 5;

/**
 * The same text or JSON without somebody: their address, their telephone and their whole name, whatever the accents and
 * the case, and every object that is about them (it holds their address, or both their names).
 */
export function without(value: unknown, known: Known, unknown: Unknown): unknown {
  if (typeof value === 'string') return textWithout(value, known, unknown);
  if (Array.isArray(value)) return value.map((each: unknown) => without(each, known, unknown));
  if (typeof value !== 'object' || value === null) return value;
  const object = value as Json;
  if (isAbout(object, known)) return person(object, unknown);
  return Object.fromEntries(Object.entries(object).map(([key, each]) => [key, without(each, known, unknown)]));
}

/** A text without somebody. */
export function textWithout(text: string, known: Known, unknown: Unknown): string {
  const { email, givenName, familyName, phone } = known;
  let left = cut(text, email, unknown.email);
  if (givenName !== '' && familyName !== '' && `${givenName} ${familyName}`.length >= shortestName) {
    left = cut(left, `${givenName} ${familyName}`, unknown.name);
    left = cut(left, `${familyName} ${givenName}`, unknown.name);
  }
  const digits = phone?.replaceAll(/\D/g, '') ?? '';
  if (digits.length < 9) return left;
  const number = [...digits.slice(-9)].join('[\\s.\\-\u00a0\u202f]*');
  return left.replaceAll(new RegExp(`(?:\\+?(?:33|0033)|0)?[\\s.\\-\u00a0\u202f]*${number}`, 'g'), '');
}

/** Letters without accents nor case, one for one, so that places in the text stay the same. */
function folded(text: string): string {
  return Array.from(text, (letter) => {
    const bare = letter.normalize('NFD').charAt(0).toLowerCase();
    return bare.length === letter.length && /\S/.test(bare) ? bare : letter.length === 1 ? ' ' : letter;
  }).join('');
}

function cut(text: string, needle: string, instead: string): string {
  if (needle === '') return text;
  const composed = text.normalize('NFC');
  const [hay, sought] = [folded(composed), folded(needle.normalize('NFC'))];
  let [out, from] = ['', 0];
  for (let at = hay.indexOf(sought); at >= 0; at = hay.indexOf(sought, from)) {
    out += composed.slice(from, at) + instead;
    from = at + sought.length;
  }
  return from === 0 ? text : out + composed.slice(from);
}

function isAbout(object: Json, { email, givenName, familyName }: Known): boolean {
  const same = (value: unknown, name: string) =>
    typeof value === 'string' && name !== '' && folded(value.trim().normalize('NFC')) === folded(name.normalize('NFC'));
  const named = (first: string, last: string) => same(object[first], givenName) && same(object[last], familyName);
  return same(object['email'], email) || named('firstName', 'lastName') || named('givenName', 'familyName');
}

/** The keys of somebody's card that say who they are, with what is written there instead. */
function person(object: Json, { name, email }: Unknown): Json {
  const said: Readonly<Record<string, unknown>> = {
    firstName: '',
    lastName: name,
    givenName: '',
    familyName: name,
    name,
    email,
    phone: '',
  };
  const kept = Object.entries(object).filter(([key]) => key !== 'phone');
  return Object.fromEntries(kept.map(([key, value]) => [key, key in said ? said[key] : value]));
}
