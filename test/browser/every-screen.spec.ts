import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { look, open, openBrowserStage, type BrowserStage } from './stage.js';

/*
 * Every screen once more than the journeys: in English and dark, in a window of 320 px, and with text twice as large. A screen is
 * named by who looks and where; what stands between braces is read from the demonstration.
 */
const SCREENS: Readonly<Record<string, readonly string[]>> = {
  nobody: [
    '/',
    '/appels/entreprendre-autrement',
    '/appels/entreprendre-autrement/eligibilite',
    '/projets',
    '/projets/carte',
    '/projets/{award}',
    '/chiffres',
    '/verification',
    '/verification/{code}',
    '/mentions-legales',
    '/donnees-personnelles',
    '/accessibilite',
    '/donnees',
    '/connexion',
    '/demonstration',
    '/siege',
    '/avis/a-link-that-has-ended-long-ago',
    '/nothing-is-here',
  ],
  newcomer: [
    '/mes-demandes',
    '/compte',
    '/compte/code',
    '/compte/donnees',
    '/appels/entreprendre-autrement/deposer',
    '/dossiers/{draft}/formulaire',
    '/dossiers/{draft}/formulaire/{section 0}',
    '/dossiers/{draft}/formulaire/{section 1}',
    '/dossiers/{draft}/formulaire/{section 2}',
    '/dossiers/{draft}/formulaire/{section 3}',
    '/dossiers/{draft}/formulaire/{section 4}',
    '/dossiers/{draft}/formulaire/{section 5}',
    '/dossiers/{draft}/formulaire/{section 6}',
    '/dossiers/{draft}/formulaire/{section 7}',
    '/dossiers/{draft}/verifier',
    '/dossiers/{draft}/messages',
    '/dossiers/{draft}/rappels',
    '/dossiers/{draft}/nouveau-formulaire',
    '/structures/{organization}',
    '/structures/{organization}/registre',
    '/structures/{organization}/personnes',
    '/structures/{organization}/aides',
  ],
  completing: [
    '/dossiers/{mine}',
    '/dossiers/{mine}/complements',
    '/dossiers/{mine}/recu',
    '/dossiers/{mine}/reprendre',
    '/dossiers/{mine}/reponses',
    '/dossiers/{mine}/messages',
  ],
  granted: [
    '/dossiers/{mine}',
    '/dossiers/{mine}/versements',
    '/dossiers/{mine}/documents',
    '/dossiers/{mine}/consultations',
  ],
  member2: ['/comite', '/comite/seances/{meeting}', '/comite/seances/{meeting}/notation/{item}', '/evaluations'],
  lead: [
    '/instruction',
    '/instruction/dossiers',
    '/instruction/dossiers/{file}',
    '/instruction/dossiers/{file}?onglet=reponses',
    '/instruction/dossiers/{file}?onglet=pieces',
    '/instruction/dossiers/{file}?onglet=controle',
    '/instruction/dossiers/{file}?onglet=avis',
    '/instruction/dossiers/{file}?onglet=complements',
    '/instruction/dossiers/{file}?onglet=messages',
    '/instruction/dossiers/{file}?onglet=notes',
    '/instruction/messages?tous=oui',
    '/instruction/dossiers/{file}?onglet=historique',
    '/instruction/dossiers/{file}?onglet=documents',
    '/instruction/dossiers/{file}/imprimer',
    '/instruction/dossiers/{file}/comparer/{file}',
    '/instruction/equipe',
    '/instruction/propositions',
    '/instruction/deliberations',
    '/instruction/decisions',
    '/instruction/appels',
    '/instruction/appels/nouveau',
    '/instruction/appels/importer',
    '/instruction/appels/{call}',
    '/instruction/appels/{call}?partie=axes',
    '/instruction/appels/{call}?partie=calendrier',
    '/instruction/appels/{call}/apercu?personne=comite',
    '/instruction/appels/{call}/formulaire?ici=%2Fsections%2F1%2Ffields%2F2',
    '/instruction/appels/{call}/formulaire?vue=eligibilite',
    '/instruction/appels/{call}/formulaire?vue=pieces',
    '/instruction/appels/{call}/formulaire?vue=apercu',
    '/instruction/appels/{call}/formulaire?vue=changements',
    '/instruction/appels/{call}/grille',
    '/comite/seances/{meeting}/salle',
    '/comite/{committee}/composition',
  ],
  finance: ['/versements', '/versements/{payment}', '/versements/ordres', '/versements/retours'],
  admin: [
    '/administration',
    '/administration/personnes',
    '/administration/collectivite',
    '/administration/collectivite?partie=regles',
    '/administration/communes',
    '/administration/communes/59512',
    '/administration/files',
    '/administration/journal',
    '/administration/effacements',
    '/administration/conservation',
  ],
};

let stage: BrowserStage;
let known: ReadonlyMap<string, string>;

beforeAll(async () => {
  stage = await openBrowserStage();
  known = await namesOf(stage);
}, 240_000);
afterAll(() => stage.close());

describe.each(Object.keys(SCREENS))('the screens of %s', (person) => {
  const as = person === 'nobody' ? {} : { as: person };

  it('are whole in English and in the dark, and fit into 320 px and a phone whose text is twice as large', async () => {
    const faults: string[] = [];
    let width: 390 | 1280 = 390;
    for (const screen of SCREENS[person] ?? []) {
      width = width === 390 ? 1280 : 390;
      const page = await stage.visit({ ...as, width, theme: 'dark', locale: 'en' });
      await open(page, address(person, screen));
      expect(await page.locator('h1').count()).toBe(1);
      await look(page, `dark-${person}${screen.replaceAll(/[^\w]+/g, '-')}`);
      faults.push(...(await tooWide(page)).map((fault) => `${screen} ${fault}`));
      await page.context().close();
    }
    expect(faults).toEqual([]);
  }, 180_000);
});

/** Where the page scrolls sideways though its window is 320 px wide, or its text twice as large on a phone of 390 px. */
async function tooWide(page: Page): Promise<string[]> {
  const over = () => page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');
  await page.setViewportSize({ width: 320, height: 844 });
  const narrow = await over();
  await page.setViewportSize({ width: 390, height: 844 });
  await page.evaluate(`{
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('html { font-size: 225% } .desk.frame { font-size: 30px }');
    document.adoptedStyleSheets = [sheet];
  }`);
  const large = await over();
  return [
    ...(narrow > 0 ? [`is ${narrow} px too wide for 320 px`] : []),
    ...(large > 0 ? [`is ${large} px too wide with large text`] : []),
  ];
}

function address(person: string, screen: string): string {
  const path = screen.replaceAll(/\{([^}]+)\}/g, (_, name: string) => {
    const value = known.get(`${person} ${name}`) ?? known.get(name);
    if (value === undefined) throw new Error(`Nothing in the demonstration is called ${name}`);
    return value;
  });
  return `${stage.origin}${path}`;
}

/** What the demonstration has of each kind, by the names used in the addresses. */
async function namesOf({ rows, visit, origin }: BrowserStage): Promise<Map<string, string>> {
  const first = async (name: string, sql: string): Promise<[string, string]> => {
    const [row] = await rows<{ value: string }>(sql);
    return [name, row?.value ?? ''];
  };
  const page = await visit({ as: 'newcomer' });
  const headers = { origin, 'content-type': 'application/json' };
  const api = async <T>(path: string, body?: object): Promise<T> => {
    const url = `${origin}/api/v1/${path}`;
    const key = { ...headers, 'idempotency-key': crypto.randomUUID() };
    const answer = await (body ? page.request.post(url, { headers: key, data: body }) : page.request.get(url));
    if (!answer.ok()) throw new Error(`${path}: ${answer.status()} ${await answer.text()}`);
    return (await answer.json()) as T;
  };
  const call = await api<Call>('calls/entreprendre-autrement');
  const { id: organization } = await api<{ id: string }>('organizations', {
    legalName: 'Makers du Nord',
    legalForm: 'association',
    siret: '73282932000074',
    foundedOn: '2024-03-01',
    address: '3 rue du Bois, 59800 Lille',
  });
  const wish = { callId: call.id, axisId: call.axes[0]?.id, organizationId: organization };
  const { id: draft } = await api<{ id: string }>('applications', wish);
  const mine = (email: string) =>
    `select a.id as value from applications a join standings s on s.subject_id = a.organization_id
     join persons p on p.id = s.person_id where p.email = '${email}' order by a.created_at desc limit 1`;
  const { items: people } = await api<{ items: { key: string; email: string }[] }>('demo/people');
  const mailOf = (key: string) => people.find((each) => each.key === key)?.email ?? '';
  return new Map([
    ['organization', organization],
    ['draft', draft],
    ['call', call.id],
    ...call.form.definition.sections.map(({ key }, index): [string, string] => [`section ${index}`, key]),
    await first('completing mine', mine(mailOf('completing'))),
    await first('granted mine', mine(mailOf('granted'))),
    await first('award', `select number as value from awards where number like 'EAH%' limit 1`),
    await first('code', 'select check_code as value from documents order by id desc limit 1'),
    await first('meeting', `select id as value from meetings where state = 'convened' limit 1`),
    await first(
      'item',
      `select i.id as value from meeting_items i join meetings m on m.id = i.meeting_id where m.state = 'convened' limit 1`,
    ),
    await first('committee', 'select id as value from committees limit 1'),
    await first('file', `select id as value from applications where state = 'admissible' limit 1`),
    await first('payment', `select award_id as value from instalments order by created_at desc limit 1`),
  ]);
}

interface Call {
  readonly id: string;
  readonly axes: readonly { readonly id: string }[];
  readonly form: { readonly definition: { readonly sections: readonly { readonly key: string }[] } };
}
