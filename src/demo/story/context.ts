import type { Caller } from './caller.js';

/** What the story knows as it goes on: who is signed in and what was made. */
export interface Story {
  readonly server: Caller;
  /** Prints one step. */
  readonly tell: (line: string) => void;
  readonly people: Map<string, Caller>;
  readonly facts: Map<string, string>;
}

/** A person already signed in. */
export function who(story: Story, key: string): Caller {
  const caller = story.people.get(key);
  if (!caller) throw new Error(`${key} is not signed in`);
  return caller;
}

/** Something made by an earlier chapter. */
export function fact(story: Story, key: string): string {
  const value = story.facts.get(key);
  if (value === undefined) throw new Error(`${key} is not known yet`);
  return value;
}

/** Fails the story where something is not as told. */
export function expectThat(holds: boolean, what: string): void {
  if (!holds) throw new Error(`not as told: ${what}`);
}

/** The day of the law today, and the instant, by the clock of the server. */
export async function today(story: Story): Promise<{ day: string; instant: Date }> {
  const { instant } = await story.server.get<{ instant: string }>('demo/clock');
  const at = new Date(instant);
  const day = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Paris' }).format(at);
  return { day, instant: at };
}

/** The same day so many days later. */
export function later(day: string, days: number): string {
  const date = new Date(`${day}T12:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/** Moves the clock of the demonstration to an instant. */
export async function moveClock(story: Story, instant: Date): Promise<void> {
  await story.server.put('demo/clock', { instant: instant.toISOString() });
}

/** Digits that pass the control of Luhn for SIREN and SIRET, different at each telling. */
export function freshSiret(seed: number): string {
  const siren = withControl(`9${String(seed % 10_000_000).padStart(7, '0')}`);
  return withControl(`${siren}0001`);
}

function withControl(digits: string): string {
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    const value = index % 2 === 0 ? Number(digit) * 2 : Number(digit);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return `${digits}${(10 - (sum % 10)) % 10}`;
}
