import { cents, formatEuros, share, type Cents } from '../../kernel/money/money.js';
import { amountInWords } from '../../kernel/money/words.js';
import { dateInWords, NO_BREAK_SPACE } from '../../kernel/text/typography.js';
import type { AuthorityFacts } from '../../territory/territory.public.js';
import type { DecisionFacts } from './decision-facts.js';

const bodies = { council: 'le conseil', bureau: 'le bureau', president: 'le président' } as const;
const small = ['zéro', 'un', 'deux', 'trois', 'quatre', 'cinq', 'six', 'sept', 'huit', 'neuf', 'dix', 'onze', 'douze'];

/** `18 500 €`, with centimes only where there are any. */
export function figures(amount: number): string {
  return formatEuros(cents(amount), 'fr').replace(/,00(?=\s€)/u, '');
}

/** `dix-huit mille cinq cents euros`. */
export function words(amount: number): string {
  return amountInWords(amount, 'fr');
}

/** `30 %` or `12,5 %`, from basis points. */
export function percent(basisPoints: number): string {
  return `${String(basisPoints / 100).replace('.', ',')} %`;
}

/** `20 février 2026`. */
export function day(date: string): string {
  return dateInWords(date, 'fr');
}

/** A small number in words, as a letter writes it; figures above twelve. */
export function inWords(count: number): string {
  return small[count] ?? String(count);
}

/** `délibération n° 26-B-0123 du 20 février 2026`; the president decides by a decision. */
export function act({ deliberation }: Pick<DecisionFacts, 'deliberation'>): string {
  const kind = deliberation.body === 'president' ? 'décision' : 'délibération';
  return `${kind} n° ${deliberation.number} du ${day(deliberation.votedOn)}`;
}

/** `exécutoire depuis le 3 mars 2026`, or the same day. */
export function inForce({ deliberation }: Pick<DecisionFacts, 'deliberation'>): string {
  const { votedOn, executoryOn } = deliberation;
  return executoryOn === votedOn ? 'exécutoire le même jour' : `exécutoire depuis le ${day(executoryOn)}`;
}

/** Telephone and address of the service; the number is not cut at the end of a line. */
export function reach({ authority }: Pick<DecisionFacts, 'authority'>): string {
  return `${authority.phone.replace(/ /gu, NO_BREAK_SPACE)}, ${authority.email}`;
}

/** An item of a list, with the stop of its place: a semicolon, or a full stop for the last. */
export function listed(text: string, last: boolean): string {
  return `${text.replace(/[.;\s]+$/u, '')}${last ? '.' : ' ;'}`;
}

/** `le bureau de la Métropole européenne de Lille`. */
export function decider({ deliberation, authority }: Pick<DecisionFacts, 'deliberation' | 'authority'>): string {
  return `${bodies[deliberation.body]} ${ofAuthority(authority)}`;
}

/** `de la Métropole européenne de Lille`, `du Syndicat …`, `de l’Établissement …`. */
export function ofAuthority({ name }: Pick<AuthorityFacts, 'name'>): string {
  if (/^[aeiouhéèê]/iu.test(name)) return `de l’${name}`;
  return /^(?:département|syndicat|conseil|pays|grand|pôle)\b/iu.test(name) ? `du ${name}` : `de la ${name}`;
}

/** Advance and balance of an award; the two add up to it. Cents. */
export function instalments(facts: Pick<DecisionFacts, 'amount' | 'advanceShare'>): { advance: Cents; balance: Cents } {
  const advance = share(cents(facts.amount), facts.advanceShare);
  return { advance, balance: cents(facts.amount - advance) };
}

/** A postal address kept on one line, cut into lines; a street number stays with its street. */
export function addressLines(address: string): string[] {
  const parts = address.split(/,\s*|\n/u).map((part) => part.trim());
  return parts.flatMap((part, index) => {
    if (part === '') return [];
    const before = parts[index - 1] ?? '';
    if (isNumber(part) && index < parts.length - 1) return [];
    return [isNumber(before) ? `${before}, ${part}` : part];
  });
}

/** The town of an address, for "Lille, le …". */
export function townOf(address: string): string {
  const last = addressLines(address).at(-1) ?? '';
  return last.replace(/^\d{5}\s+/u, '').replace(/\s+cedex.*$/iu, '');
}

/** Law texts for one kind of body only: the republican commitment binds associations and foundations (decree 2021-1947). */
export function bindsToRepublic({ addressee }: Pick<DecisionFacts, 'addressee'>): boolean {
  return addressee.legalForm === 'association' || addressee.legalForm === 'foundation';
}

/** Lower case for the first letter: `tribunal administratif de Lille`. */
export function inSentence(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

function isNumber(part: string): boolean {
  return /^\d{1,4}(?:\s?(?:bis|ter|quater|[a-d]))?$/iu.test(part);
}
