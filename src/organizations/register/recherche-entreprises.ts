import type { Outgoing } from '../../kernel/http/outgoing.js';
import type { LegalForm } from '../organization-facts.js';
import { RegisterFault, type CompanyRegister, type RegisterEntry } from './register-entry.js';

type Payload = Readonly<Record<string, unknown>>;

/**
 * The open interface of the « Annuaire des entreprises » (`GET /search?q=`), over the Sirene and RNA registers. No key; about
 * seven requests a second an address. Leaders and accounts, which are personal or of no use here, are not read.
 */
export class RechercheEntreprises implements CompanyRegister {
  constructor(private readonly outgoing: Outgoing) {}

  async read(siret: string): Promise<RegisterEntry | null> {
    const answer = await this.outgoing.json(`search?q=${encodeURIComponent(siret)}&page=1&per_page=1`);
    return registerEntry(siret, answer);
  }
}

/** Says a recorded answer in our terms. @throws RegisterFault */
export function registerEntry(siret: string, answer: unknown): RegisterEntry | null {
  const results = record(answer, 'answer')['results'];
  if (!Array.isArray(results)) throw new RegisterFault('results');
  for (const result of results) {
    const unit = record(result, 'result');
    const place = establishment(unit, siret);
    if (place) return entryOf(siret, unit, place);
  }
  return null;
}

function entryOf(siret: string, unit: Payload, place: Payload): RegisterEntry {
  const withheld = unit['statut_diffusion'] === 'P' || place['statut_diffusion_etablissement'] === 'P';
  const more = optional(unit['complements']);
  const active = unit['etat_administratif'] !== 'C' && place['etat_administratif'] !== 'F';
  const shown = (value: string | null) => (withheld ? null : value);
  return {
    siret,
    legalName: shown(text(unit, 'nom_raison_sociale', 200) ?? text(unit, 'nom_complet', 200)),
    acronym: shown(text(unit, 'sigle', 40)),
    legalForm: legalFormOf(text(unit, 'nature_juridique', 4)),
    rna: matching(text(more, 'identifiant_association', 10), /^W[0-9A-Z]{9}$/),
    foundedOn: matching(text(unit, 'date_creation', 10), /^\d{4}-\d{2}-\d{2}$/),
    address: shown(addressOf(place)),
    communeInsee: matching(text(place, 'commune', 5), /^[0-9][0-9AB][0-9]{3}$/),
    active,
    withheld,
  };
}

/** The establishment asked for: the head office, or one of those the search met. */
function establishment(unit: Payload, siret: string): Payload | null {
  const met = Array.isArray(unit['matching_etablissements']) ? (unit['matching_etablissements'] as unknown[]) : [];
  const places = [optional(unit['siege']), ...met.map(optional)];
  return places.find((place) => place['siret'] === siret) ?? null;
}

/**
 * The legal form by the INSEE category (2022), where it leaves no doubt. Commercial companies are not proposed: many
 * co-operatives of collective interest are registered as such.
 */
function legalFormOf(category: string | null): LegalForm | null {
  if (category === null) return null;
  if (/^92/.test(category)) return 'association';
  if (/^93/.test(category)) return 'foundation';
  if (/^5[456]58$/.test(category)) return 'scop';
  return category === '8210' ? 'mutual' : null;
}

function addressOf(place: Payload): string | null {
  const parts = ['numero_voie', 'indice_repetition', 'type_voie', 'libelle_voie'].map((part) => text(place, part, 120));
  const street = parts.filter(Boolean).join(' ');
  const town = [text(place, 'code_postal', 5), text(place, 'libelle_commune', 80)].filter(Boolean).join(' ');
  const address = [text(place, 'complement_adresse', 120), street, town].filter(Boolean).join(', ');
  return address.slice(0, 300) || null;
}

function text(payload: Payload, part: string, most: number): string | null {
  const value = payload[part];
  if (value === null || value === undefined) return null;
  if (typeof value !== 'string') throw new RegisterFault(part);
  const plain = value.replace(/\p{Cc}|\p{Cf}/gu, ' ').trim();
  return plain && plain !== '[ND]' ? plain.slice(0, most) : null;
}

function matching(value: string | null, form: RegExp): string | null {
  return value !== null && form.test(value) ? value : null;
}

function record(value: unknown, part: string): Payload {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new RegisterFault(part);
  return value as Payload;
}

function optional(value: unknown): Payload {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Payload) : {};
}
