import type { Court, ParameterName, ParameterValues, Signatory } from './territory-facts.js';

/** What the product knows of the Métropole européenne de Lille besides its communes. */
export const metropole = {
  name: 'Métropole européenne de Lille',
  shortName: 'MEL',
  siret: '20009320100016',
  address: '2 boulevard des Cités Unies, CS 70043, 59040 Lille Cedex',
  service: 'Service Économie sociale et solidaire',
  email: 'entreprendre-autrement@mel.example',
  phone: '03 20 21 22 23',
  signatory: {
    givenName: 'Camille',
    familyName: 'Verhaeghe',
    capacity: {
      fr: 'Vice-présidente déléguée à l’économie sociale et solidaire',
      en: 'Vice-president for the social and solidarity economy',
    },
  } satisfies Signatory,
  court: {
    name: 'Tribunal administratif de Lille',
    address: '5 rue Geoffroy Saint-Hilaire, CS 62039, 59014 Lille Cedex',
    site: 'https://www.telerecours.fr',
  } satisfies Court,
} as const;

/** One dated value with its source. */
export interface ParameterSeed {
  readonly name: ParameterName;
  readonly value: ParameterValues[ParameterName];
  readonly validFrom: string;
  readonly source: string;
}

/** The rule values that ship. Each stays a dated row the administrator may follow with another. */
export const parameterSeeds: readonly ParameterSeed[] = [
  {
    name: 'agreement_threshold',
    value: 2_300_000,
    validFrom: '2001-06-10',
    source: 'Loi 2000-321 art. 10 ; décret 2001-495 art. 1 : convention au-delà de 23 000 € par an',
  },
  {
    name: 'de_minimis_ceiling',
    value: 20_000_000,
    validFrom: '2014-01-01',
    source: 'Règlement (UE) 1407/2013 art. 3 : 200 000 € sur trois exercices',
  },
  {
    name: 'de_minimis_ceiling',
    value: 30_000_000,
    validFrom: '2024-01-01',
    source: 'Règlement (UE) 2023/2831 art. 3 : 300 000 € sur trois ans glissants',
  },
  {
    name: 'sgei_ceiling',
    value: 50_000_000,
    validFrom: '2014-01-01',
    source: 'Règlement (UE) 360/2012 art. 2 : 500 000 € sur trois exercices',
  },
  {
    name: 'sgei_ceiling',
    value: 75_000_000,
    validFrom: '2024-01-01',
    source: 'Règlement (UE) 2023/2832 art. 3 : 750 000 € sur trois ans glissants',
  },
  {
    name: 'silence_months',
    value: 2,
    validFrom: '2014-11-12',
    source: 'CRPA L231-4 3° : le silence gardé pendant deux mois vaut rejet',
  },
  {
    name: 'payment_days',
    value: 60,
    validFrom: '2021-01-01',
    source: 'Loi 2000-321 art. 10 : soixante jours après la notification, sauf autre délai prévu',
  },
  {
    name: 'report_months',
    value: 6,
    validFrom: '2001-01-01',
    source: 'Loi 2000-321 art. 10 : compte rendu financier dans les six mois après l’exercice',
  },
  {
    name: 'consultation_days',
    value: 21,
    validFrom: '2001-01-01',
    source: 'Usage du service : trois semaines pour l’avis de la commune ; à vérifier par l’administrateur',
  },
  {
    name: 'retention_draft_months',
    value: 12,
    validFrom: '2018-05-25',
    source: 'RGPD art. 5-1 e : un an après la dernière modification',
  },
  {
    name: 'retention_refused_months',
    value: 60,
    validFrom: '2018-05-25',
    source: 'RGPD art. 5-1 e : cinq ans après la fin du dossier',
  },
  {
    name: 'retention_granted_months',
    value: 120,
    validFrom: '2018-05-25',
    source: 'Instruction DAF/DPACI/RES/2009/018 : dix ans après le dernier versement',
  },
  {
    name: 'siret',
    value: metropole.siret,
    validFrom: '2020-03-14',
    source: 'SIRET du siège déduit du SIREN ; à vérifier par l’administrateur',
  },
  {
    name: 'debtor_account',
    value: { name: metropole.name, iban: 'FR1420041010050500013M02606', bic: 'PSSTFRPPPAR' },
    validFrom: '2020-03-14',
    source: 'IBAN d’exemple de la norme : à remplacer par le compte de la collectivité avant tout fichier de virement',
  },
  {
    name: 'expense_accounts',
    value: { enterprises: '65742', others: '65748' },
    validFrom: '2020-03-14',
    source: 'Nomenclature M57, compte 6574 (personnes de droit privé) ; à vérifier par la direction des finances',
  },
];
