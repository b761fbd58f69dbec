/**
 * First part of every address that is a page. Each page under them is named in web/src/routes; an address with no page there gets
 * the page "not found" with status 404.
 */
export const pagePaths = [
  'accessibilite',
  'administration',
  'appels',
  'avis',
  'chiffres',
  'comite',
  'compte',
  'connexion',
  'demonstration',
  'donnees',
  'donnees-personnelles',
  'dossiers',
  'evaluations',
  'instruction',
  'mentions-legales',
  'mes-demandes',
  'projets',
  'siege',
  'structures',
  'verification',
  'versements',
] as const;

/** Those addresses and all below them, as the server's router writes them. */
export const pageRoutes: string[] = ['/', ...pagePaths.flatMap((path) => [path, `${path}/*`])];

/** The same for the list of what stands outside the prefix of the API. */
export const outsidePages: string[] = ['/', ...pagePaths.flatMap((path) => [path, `${path}/*rest`])];
