import type { DocumentBlock, DocumentMeta, IssuingAuthority } from './blocks.js';

/** Invented documents with every kind of block, for the tests, the benchmark and the preview of a template's look. */
export interface SampleDocument {
  readonly blocks: readonly DocumentBlock[];
  readonly meta: DocumentMeta;
}

const AUTHORITY: IssuingAuthority = {
  name: 'Métropole Européenne de Lille',
  service: 'Économie sociale et solidaire',
  address: ['2, boulevard des Cités Unies', 'CS 70043 – 59040 Lille Cedex'],
  contact: ['entreprendre-autrement@metropole.example'],
};

const NOTICE: DocumentBlock = {
  kind: 'legalNotice',
  heading: 'Voies et délais de recours',
  paragraphs: [
    [
      {
        text: "Si vous estimez que cette décision est contestable, vous pouvez former, dans un délai de 2 mois à compter de sa notification, soit un recours gracieux auprès du Président de la métropole, soit un recours contentieux devant le tribunal administratif de Lille, par courrier ou par l'application ",
      },
      { text: 'www.telerecours.fr', href: 'https://www.telerecours.fr' },
      { text: '.' },
    ],
    "L'aide est accordée au titre du règlement (UE) 2023/2831 de la Commission du 13 décembre 2023 relatif aux aides de minimis : le total des aides de ce type ne peut dépasser 300 000 € sur trois ans par entreprise unique.",
  ],
};

/** A decision letter of one page: recipient, object, amount in figures and words, signature, appeal routes, QR code. */
export function sampleLetter(reference = 'EA-2026-0001', amount = '18 500 €'): SampleDocument {
  const check = `https://entreprendre.example/verifier/${reference}`;
  return {
    meta: {
      title: "Notification d'attribution d'une subvention",
      language: 'fr',
      authority: AUTHORITY,
      createdAt: '2026-03-01T08:30:00Z',
      reference,
      subject: 'Appel à projets « Entreprendre autrement »',
      fictional: true,
    },
    blocks: [
      {
        kind: 'letterhead',
        recipient: [
          'Association Les Bobines du Ferrain',
          "À l'attention de Mme Awa Lefèvre, présidente",
          '14, rue du Tissage',
          '59200 Tourcoing',
        ],
        references: [
          { label: 'Dossier', value: reference },
          { label: 'Affaire suivie par', value: 'Karim Haddad' },
          { label: 'Délibération', value: '26-C-0118' },
        ],
        place: 'Lille',
        date: '2026-03-01',
      },
      { kind: 'subject', text: "Attribution d'une subvention – appel à projets « Entreprendre autrement »" },
      { kind: 'paragraph', text: 'Madame la Présidente,' },
      {
        kind: 'paragraph',
        text: [
          {
            text: "Par délibération n° 26-C-0118 du 20 février 2026, le conseil métropolitain a décidé d'accorder à votre structure une subvention de ",
          },
          { text: amount, bold: true },
          { text: ' (dix-huit mille cinq cents euros) pour le projet ' },
          { text: '« La Fabrique des bobines »', italic: true },
          { text: ', présenté dans l’axe Développement.' },
        ],
      },
      {
        kind: 'paragraph',
        text: "Le comité de sélection a relevé la qualité du partenariat avec la commune, la création de deux emplois et l'ouverture de l'atelier aux habitants. La subvention sera versée de la façon suivante :",
      },
      {
        kind: 'list',
        items: [
          'une avance de 70 %, soit 12 950 €, à la signature de la convention ;',
          'le solde de 30 %, soit 5 550 € au plus, au vu du compte rendu financier et du bilan du projet.',
        ],
      },
      {
        kind: 'paragraph',
        text: "La convention jointe est à signer sous 2 mois. Votre interlocuteur reste à votre disposition pour toute question. Je vous prie d'agréer, Madame la Présidente, l'expression de ma considération distinguée.",
      },
      {
        kind: 'signature',
        preamble: 'Pour le Président et par délégation,',
        capacity: "La vice-présidente à l'économie sociale et solidaire",
        name: 'Hélène Vandamme',
        note: 'Document scellé électroniquement',
      },
      NOTICE,
      {
        kind: 'qr',
        payload: check,
        alt: 'Code à scanner pour vérifier que cette lettre est authentique',
        caption: [
          { text: 'Vérifier cette lettre. ', bold: true },
          { text: 'Scannez ce code, ou ouvrez ' },
          { text: check.replace('https://', ''), href: check },
          { text: ', pour vérifier que la métropole a bien délivré ce document et qu’il n’a pas été modifié.' },
        ],
      },
    ],
  };
}

const PLACES = [
  'Lille',
  'Roubaix',
  'Tourcoing',
  'Armentières',
  'Villeneuve-d’Ascq',
  'La Chapelle-d’Armentières',
  'Wattrelos',
];
const PROJECTS = [
  'La Fabrique des bobines, atelier partagé de couture et de réemploi textile',
  'Épicerie coopérative du Plateau',
  "Les Cuisines du canal : restauration d'insertion et circuits courts",
  'Vélos de la Lys',
  'Café-atelier des Flandres, lieu de réparation et de rencontre entre générations',
];

/** Minutes of a selection committee with a table over several pages. */
export function sampleMinutes(rows = 54): SampleDocument {
  const amounts = Array.from({ length: rows }, (_unused, index) => 3_000 + ((index * 1_370) % 27_000));
  const euros = new Intl.NumberFormat('fr-FR', { style: 'currency', currency: 'EUR', maximumFractionDigits: 0 });
  return {
    meta: {
      title: 'Procès-verbal du comité de sélection',
      language: 'fr',
      authority: AUTHORITY,
      createdAt: '2026-02-03T17:05:00Z',
      reference: 'PV-2026-01',
      fictional: true,
    },
    blocks: [
      {
        kind: 'title',
        text: 'Procès-verbal du comité de sélection',
        subtitle: 'Appel à projets « Entreprendre autrement », séance du 3 février 2026',
      },
      {
        kind: 'keyValues',
        items: [
          { label: 'Lieu et horaires', value: 'Hôtel de la métropole, salle 3, de 14 h 00 à 17 h 05' },
          { label: 'Présidence', value: 'Hélène Vandamme, vice-présidente' },
          { label: 'Quorum', value: '11 membres présents ou représentés sur 16 : le comité délibère valablement' },
          { label: 'Déports', value: 'M. Diallo (dossier EA-2026-0007), Mme Martin (dossier EA-2026-0019)' },
        ],
      },
      { kind: 'heading', text: 'Déroulé de la séance' },
      {
        kind: 'paragraph',
        text: "La présidente ouvre la séance et constate que le quorum est atteint. Les membres concernés par un lien d'intérêt quittent la salle pour les dossiers en cause ; ils n'ont eu accès ni aux évaluations ni aux débats.",
      },
      { kind: 'heading', text: 'Avis du comité', level: 1 },
      {
        kind: 'table',
        caption: 'Avis par dossier, du mieux noté au moins bien noté',
        columns: [
          { header: 'Dossier' },
          { header: 'Projet' },
          { header: 'Commune' },
          { header: 'Note', align: 'right' },
          { header: 'Montant proposé', align: 'right' },
        ],
        rows: amounts.map((amount, index) => [
          `EA-2026-${String(index + 1).padStart(4, '0')}`,
          PROJECTS[index % PROJECTS.length] ?? '',
          PLACES[index % PLACES.length] ?? '',
          (18.4 - index * 0.15).toFixed(1).replace('.', ','),
          euros.format(amount),
        ]),
        totals: ['Total', `${rows} projets`, '', '', euros.format(amounts.reduce((sum, amount) => sum + amount, 0))],
        rowHeaders: true,
      },
      { kind: 'heading', text: 'Suites' },
      {
        kind: 'list',
        ordered: true,
        items: [
          'Les avis sont transmis au conseil métropolitain, qui décide.',
          "Les porteurs ne sont informés qu'après la délibération rendue exécutoire.",
        ],
      },
      { kind: 'signature', capacity: 'La présidente du comité', name: 'Hélène Vandamme' },
    ],
  };
}
