import { isCivilDate } from '../../kernel/dates/civil-date.js';
import { formatDate, formatInstant } from '../../kernel/dates/format-date.js';
import { cents, formatEuros } from '../../kernel/money/money.js';
import type { Bilingual, Locale } from '../../kernel/refusals/refusal.js';

/** The names of what an archive holds, for people. */
export const keyWords: Readonly<Record<string, Bilingual>> = {
  address: { fr: 'Adresse', en: 'Address' },
  amount: { fr: 'Montant', en: 'Amount' },
  at: { fr: 'Quand', en: 'When' },
  capacity: { fr: 'Qualité', en: 'Capacity' },
  commune: { fr: 'Commune', en: 'Commune' },
  createdAt: { fr: 'Ouvert le', en: 'Opened on' },
  device: { fr: 'Appareil', en: 'Device' },
  email: { fr: 'Adresse électronique', en: 'E-mail' },
  endedAt: { fr: 'Fermée le', en: 'Ended' },
  familyName: { fr: 'Nom', en: 'Last name' },
  foundedOn: { fr: 'Créée le', en: 'Founded on' },
  from: { fr: 'Depuis le', en: 'From' },
  funder: { fr: 'Financeur', en: 'Funder' },
  givenAt: { fr: 'Donné le', en: 'Given on' },
  givenName: { fr: 'Prénom', en: 'First name' },
  grantedOn: { fr: 'Attribuée le', en: 'Granted on' },
  holder: { fr: 'Titulaire', en: 'Holder' },
  hour: { fr: 'Quand', en: 'When' },
  ibanEnd: { fr: 'Fin de l’IBAN', en: 'End of the IBAN' },
  lastSeenAt: { fr: 'Dernière activité', en: 'Last seen' },
  legalForm: { fr: 'Forme juridique', en: 'Legal form' },
  legalName: { fr: 'Nom de la structure', en: 'Name of the organization' },
  locale: { fr: 'Langue', en: 'Language' },
  name: { fr: 'Nom', en: 'Name' },
  number: { fr: 'Dossier', en: 'File' },
  object: { fr: 'Objet', en: 'Object' },
  openedAt: { fr: 'Ouverte le', en: 'Opened' },
  phone: { fr: 'Téléphone', en: 'Telephone' },
  rna: { fr: 'RNA', en: 'RNA' },
  role: { fr: 'Rôle', en: 'Role' },
  roles: { fr: 'Rôles d’agent', en: 'Staff roles' },
  sentAt: { fr: 'Envoyé le', en: 'Sent' },
  siret: { fr: 'SIRET', en: 'SIRET' },
  state: { fr: 'État', en: 'State' },
  subject: { fr: 'Objet', en: 'Subject' },
  subjectType: { fr: 'Sur quoi', en: 'On what' },
  until: { fr: 'Jusqu’au', en: 'Until' },
  verb: { fr: 'Acte', en: 'Act' },
  website: { fr: 'Site', en: 'Site' },
};

const amounts = ['amount', 'plannedAmount', 'actualCost', 'askedAmount', 'budgetTotal'];

/** A value of the data as people read it: amounts in euros, days and instants in words, in the time of Paris. */
export function readable(key: string, value: unknown, locale: Locale): string {
  if (value === null || value === undefined || value === '') return '–';
  if (typeof value === 'boolean') return value ? (locale === 'fr' ? 'oui' : 'yes') : locale === 'fr' ? 'non' : 'no';
  if (typeof value === 'number') return amounts.includes(key) ? formatEuros(cents(value), locale) : String(value);
  if (value instanceof Date) return formatInstant(value, locale);
  if (typeof value === 'string') return isCivilDate(value) ? formatDate(value, locale) : instantOr(value, locale);
  if (Array.isArray(value)) return value.map((each) => readable(key, each, locale)).join(', ') || '–';
  return JSON.stringify(value);
}

function instantOr(text: string, locale: Locale): string {
  return /^\d{4}-\d\d-\d\dT[\d:.]+(Z|\+00:00)$/.test(text) ? formatInstant(new Date(text), locale) : text;
}
