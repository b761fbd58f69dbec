/** The explanations of the archive, in both languages. */
export function readme(about: { readonly name: string; readonly madeAt: string; readonly contact: string }): string {
  return `VOS DONNÉES – ${about.name}
Export du ${about.madeAt} (temps universel). RGPD, articles 15 (accès) et 20 (portabilité).

Commencez par index.html : tout s’y lit dans un navigateur, sans connexion.
Les mêmes données sont en JSON (UTF-8), pour être relues par un autre logiciel :
  donnees/*.json               le compte, les sessions, les structures, les courriels reçus, les actes
  dossiers/<numéro>/dossier.json  un dossier : réponses avec leurs questions, compléments, messages, actes, subvention, versements
  dossiers/<numéro>/pieces/      ce que vous avez envoyé
  dossiers/<numéro>/documents/   ce que le service a produit (accusé de réception, décision, convention)
  schema.json                  la forme des fichiers dossier.json (JSON Schema 2020-12)
Montants en centimes d’euro, instants en temps universel (ISO 8601), taux en points de base (1 % = 100).

N’y figurent pas : les notes et les avis des personnes qui évaluent, les notes internes du service et les données
d’autres personnes que le dossier ne vous montre pas (RGPD, article 15-4). Après la décision, les documents administratifs
se demandent au service (CRPA, articles L311-1 et suivants).
Une question, une rectification, une réclamation : ${about.contact} ; CNIL : www.cnil.fr.

YOUR DATA – ${about.name}
Exported ${about.madeAt} (UTC). GDPR, articles 15 (access) and 20 (portability).

Start with index.html: everything can be read there in a browser, offline.
The same data are in JSON (UTF-8), for another program to read:
  donnees/*.json               account, sessions, organizations, mails received, acts
  dossiers/<number>/dossier.json  one application: answers with their questions, supplements, messages, acts, award, payments
  dossiers/<number>/pieces/      what you sent
  dossiers/<number>/documents/   what the office produced (receipt, decision, agreement)
  schema.json                  the shape of the files dossier.json (JSON Schema 2020-12)
Amounts in cents of euro, instants in UTC (ISO 8601), rates in basis points (1 % = 100).

Not included: scores and opinions of assessors, internal notes of the office, and data of other people that the file does
not show you (GDPR, article 15(4)). After the decision, administrative documents may be asked of the office (CRPA, L311-1).
A question, a correction, a complaint: ${about.contact}; CNIL: www.cnil.fr.
`;
}

const text = { type: 'string' };
const orNone = (type: string) => ({ type: [type, 'null'] });
const bilingual = { type: 'object', properties: { fr: text, en: text }, required: ['fr', 'en'] };

/** The shape of `dossier.json` (JSON Schema 2020-12). */
export const applicationSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'dossier.json',
  type: 'object',
  required: ['id', 'state', 'answers', 'supplements', 'messages', 'acts'],
  properties: {
    id: { type: 'string', format: 'uuid' },
    number: orNone('string'),
    title: text,
    organization: text,
    state: text,
    askedAmount: { ...orNone('number'), description: 'Cents' },
    budgetTotal: { ...orNone('number'), description: 'Cents' },
    jobsPlanned: { ...orNone('number'), description: 'Full-time equivalents' },
    submittedAt: orNone('string'),
    answers: {
      type: 'array',
      items: {
        type: 'object',
        required: ['field', 'label', 'value'],
        properties: { field: text, label: bilingual, value: {} },
      },
    },
    setAside: {
      type: 'array',
      description: 'Answers a later form had no place for',
      items: { type: 'object', required: ['movedAt', 'formNumber', 'answers'] },
    },
    supplements: { type: 'array', items: { type: 'object' } },
    messages: {
      type: 'array',
      items: { type: 'object', properties: { side: { enum: ['holder', 'service'] }, body: text, sentAt: text } },
    },
    acts: { type: 'array', items: { type: 'object', required: ['at', 'verb', 'words'] } },
    award: orNone('object'),
  },
} as const;
