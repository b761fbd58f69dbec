/** The crowdfunding platforms a campaign may be on: those known to serve projects of the social economy in France. */
export const platforms = ['ulule', 'helloasso', 'kisskissbankbank', 'miimosa', 'zeste', 'goteo', 'tudigo'] as const;
export type Platform = (typeof platforms)[number];

/** How the addresses of a platform are made. */
export interface PlatformAddresses {
  readonly name: string;
  /** Hosts taken, the one of canonical addresses first. */
  readonly hosts: readonly string[];
  /** The path of a campaign once the language is set aside; `slug` is its name there. */
  readonly path: RegExp;
  /** The canonical path, given what `path` matched. */
  readonly canonical: (groups: Readonly<Record<string, string>>) => string;
}

const slug = '(?<slug>[a-z0-9][a-z0-9_-]{1,119})';
const place = (name: string): ((groups: Readonly<Record<string, string>>) => string) => {
  return (groups) => name.replace(/\{(\w+)\}/g, (_, key: string) => groups[key] ?? '');
};

/** Pages of Ulule that stand where a project would. */
const ululePages = '(?!(?:about|api|auth|blog|c|discover|faq|help|projects|s|search|signin|sitemap|tags|users)(?:/|$))';

/** The address patterns, as the platforms write them today. */
export const addressesOf: Readonly<Record<Platform, PlatformAddresses>> = {
  ulule: {
    name: 'Ulule',
    hosts: ['www.ulule.com', 'ulule.com', 'fr.ulule.com', 'en.ulule.com'],
    path: new RegExp(`^/${ululePages}${slug}(?:/|$)`),
    canonical: place('/{slug}/'),
  },
  helloasso: {
    name: 'HelloAsso',
    hosts: ['www.helloasso.com', 'helloasso.com'],
    path: new RegExp(
      `^/associations/(?<association>[a-z0-9][a-z0-9-]{1,119})/(?<kind>collectes|formulaires)/${slug}(?:/|$)`,
    ),
    canonical: place('/associations/{association}/{kind}/{slug}'),
  },
  kisskissbankbank: {
    name: 'KissKissBankBank',
    hosts: ['www.kisskissbankbank.com', 'kisskissbankbank.com'],
    path: new RegExp(`^/projects/${slug}(?:/|$)`),
    canonical: place('/fr/projects/{slug}'),
  },
  miimosa: {
    name: 'MiiMOSA',
    hosts: ['miimosa.com', 'www.miimosa.com'],
    path: new RegExp(`^/projects/${slug}(?:/|$)`),
    canonical: place('/fr/projects/{slug}'),
  },
  zeste: {
    name: 'Zeste',
    hosts: ['www.zeste.coop', 'zeste.coop'],
    path: new RegExp(`^/decouvrez-les-projets/detail/${slug}(?:/|$)`),
    canonical: place('/fr/decouvrez-les-projets/detail/{slug}'),
  },
  goteo: {
    name: 'Goteo',
    hosts: ['www.goteo.org', 'goteo.org', 'fr.goteo.org'],
    path: new RegExp(`^/project/${slug}(?:/|$)`),
    canonical: place('/project/{slug}'),
  },
  tudigo: {
    name: 'Tudigo',
    hosts: ['www.tudigo.co', 'tudigo.co'],
    path: new RegExp(`^/(?<kind>don|pret|investissement)/${slug}(?:/|$)`),
    canonical: place('/{kind}/{slug}'),
  },
};

/** The names of the platforms, for a sentence. */
export const platformNames = platforms.map((platform) => addressesOf[platform].name).join(', ');
