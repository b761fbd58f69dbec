import type { IntlMessageFormat } from 'intl-messageformat';
import type accounts from './accounts/fr.json';
import type account from './account/fr.json';
import type admin from './admin/fr.json';
import type campaign from './campaign/fr.json';
import type apply from './apply/fr.json';
import type builder from './builder/fr.json';
import type changes from './changes/fr.json';
import type budget from './budget/fr.json';
import type casework from './casework/fr.json';
import type check from './check/fr.json';
import type charts from './charts/fr.json';
import type committee from './committee/fr.json';
import type frame from './frame/fr.json';
import type commune from './commune/fr.json';
import type demonstration from './demonstration/fr.json';
import type desk from './desk/fr.json';
import type finance from './finance/fr.json';
import type instruct from './instruct/fr.json';
import type holder from './holder/fr.json';
import type legal from './legal/fr.json';
import type officer from './officer/fr.json';
import type lead from './lead/fr.json';
import type messages from './messages/fr.json';
import type open from './open/fr.json';
import type keeping from './keeping/fr.json';
import type rights from './rights/fr.json';
import type structure from './structure/fr.json';
import type start from './start/fr.json';
import type register from './register/fr.json';
import type together from './together/fr.json';
import type upload from './upload/fr.json';
import type workshop from './workshop/fr.json';

/** Every catalogue there is: one folder an area, one file a language, checked against each other at build. */
interface Catalogues {
  account: typeof account;
  accounts: typeof accounts;
  admin: typeof admin;
  campaign: typeof campaign;
  apply: typeof apply;
  builder: typeof builder;
  changes: typeof changes;
  budget: typeof budget;
  casework: typeof casework;
  check: typeof check;
  charts: typeof charts;
  committee: typeof committee;
  frame: typeof frame;
  commune: typeof commune;
  demonstration: typeof demonstration;
  desk: typeof desk;
  finance: typeof finance;
  holder: typeof holder;
  instruct: typeof instruct;
  legal: typeof legal;
  officer: typeof officer;
  lead: typeof lead;
  messages: typeof messages;
  open: typeof open;
  keeping: typeof keeping;
  rights: typeof rights;
  structure: typeof structure;
  start: typeof start;
  register: typeof register;
  together: typeof together;
  upload: typeof upload;
  workshop: typeof workshop;
}

/** A part of the product with words of its own, loaded with its first page. */
export type Area = keyof Catalogues;

/** The name of a message: a name that no catalogue has does not compile. */
export type MessageId = { [A in Area]: keyof Catalogues[A] & string }[Area];

export type Locale = 'fr' | 'en';

/** A message as it travels: already parsed. */
export type Message = Exclude<ConstructorParameters<typeof IntlMessageFormat>[0], string>;

type Messages = Record<string, Message>;

const files = import.meta.glob<{ default: Messages }>('./*/*.json');

/** The catalogues read so far in one language. One an application; on the server, one a request. */
export class Words {
  private current: Messages = {};
  private readonly loaded = new Map<Area, Promise<void>>();
  private readonly listeners = new Set<() => void>();

  constructor(readonly locale: Locale) {}

  /** All messages read so far, the same object until more are read. */
  readonly messages = (): Messages => this.current;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Reads the catalogues of some areas, once each. */
  async load(...areas: readonly Area[]): Promise<void> {
    await Promise.all(areas.map((area) => this.loadOne(area)));
  }

  private loadOne(area: Area): Promise<void> {
    const known = this.loaded.get(area);
    if (known) return known;
    const reading = this.read(area);
    this.loaded.set(area, reading);
    // a cut line must not leave an area without words for good
    reading.catch(() => this.loaded.delete(area));
    return reading;
  }

  private async read(area: Area): Promise<void> {
    const file = files[`./${area}/${this.locale}.json`];
    if (!file) throw new Error(`No words for ${area} in ${this.locale}`);
    const { default: read } = await file();
    this.current = { ...this.current, ...read };
    for (const listener of this.listeners) listener();
  }
}
