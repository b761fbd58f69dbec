import { Journal, type JournalEntry } from '../../src/kernel/journal/journal.js';
import { system } from '../../src/kernel/access/actor.js';
import { uuidv7 } from '../../src/kernel/database/uuid.js';
import type { DocumentOrder } from '../../src/documents/documents.public.js';
import type { TestApp } from '../app.js';

/** A journal entry of an award voted. */
export async function anEntry(app: TestApp): Promise<JournalEntry> {
  const journal = app.verb(Journal);
  const id = await app.database.transaction((tx) =>
    journal.write(tx, { actor: system('test'), subject: { type: 'award', id: uuidv7() }, verb: 'tested' }),
  );
  const entry = await journal.entry(id);
  if (!entry) throw new Error('no entry');
  return entry;
}

/** The letter of an award, whose content is public. */
export function anOrder(entry: JournalEntry): DocumentOrder {
  return {
    kind: 'award_letter',
    subject: { type: entry.subjectType, id: entry.subjectId },
    entry,
    locale: 'fr',
    title: 'Lettre de notification EA-2026-0042',
    templateVersion: 1,
    facts: {
      number: 'EA-2026-0042',
      beneficiary: 'Association Les Bobines & Cie (fictive)',
      project: 'La Fabrique des bobines',
      amount: 1_850_000,
      deliberation: '26-C-0118',
      decidedOn: '2026-02-20',
      score: 17.5,
      iban: 'secret',
    },
    publicCheck: true,
    filePolicy: 'test.letters',
    fileName: 'lettre.pdf',
    letterhead: {
      name: 'Métropole européenne de Lille',
      service: 'Service Économie sociale et solidaire',
      address: ['2 boulevard des Cités Unies', '59040 Lille Cedex'],
    },
    blocks: (check) => [
      { kind: 'letterhead', recipient: ['Association Les Bobines & Cie', '1 rue du Fil', '59100 Roubaix'] },
      { kind: 'subject', text: 'Attribution d’une subvention' },
      { kind: 'paragraph', text: 'Le conseil vous attribue une subvention de 18 500 €.' },
      { kind: 'qr', payload: check.url, alt: 'Vérifier ce document', caption: check.code },
    ],
  };
}
