/**
 * Writes src/territory/data/mel-communes.json from the official division of the country (npm package
 * `@etalab/decoupage-administratif`) and the outlines beside it. Run it when a new edition of the package comes out; the
 * result is committed, so that the product needs neither the package nor this script at run time.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const METROPOLE_SIREN = '200093201';
/** The register says Hellemmes-Lille; nobody in Lille does. */
const USUAL_NAMES = { 59298: 'Hellemmes' };

const require = createRequire(import.meta.url);
const official = (name) => readJson(require.resolve(`@etalab/decoupage-administratif/data/${name}.json`));
const dataFile = (name) => new URL(`../src/territory/data/${name}`, import.meta.url);

const communes = official('communes');
const metropole = official('epci').find(({ code }) => code === METROPOLE_SIREN);
const current = new Map(communes.filter(({ type }) => type === 'commune-actuelle').map((one) => [one.code, one]));
const centres = new Map(
  readJson(dataFile('mel-communes.geojson')).features.map(({ properties }) => [properties.code, properties.centre]),
);

const members = metropole.membres.map((member) => ({
  insee: member.code,
  name: member.nom,
  siren: member.siren,
  population: member.populationMunicipale,
  postalCodes: current.get(member.code).codesPostaux,
  centre: centres.get(member.code),
}));
const codes = new Set(members.map(({ insee }) => insee));
const associated = communes
  .filter(({ type, chefLieu }) => type === 'commune-associee' && codes.has(chefLieu))
  .map(({ code, nom, chefLieu }) => ({ insee: code, name: USUAL_NAMES[code] ?? nom, parent: chefLieu }));

const byCode = (a, b) => a.insee.localeCompare(b.insee);
const lines = (list) =>
  list
    .toSorted(byCode)
    .map((one) => `    ${JSON.stringify(one)}`)
    .join(',\n');
writeFileSync(
  dataFile('mel-communes.json'),
  `{
  "siren": ${JSON.stringify(METROPOLE_SIREN)},
  "name": ${JSON.stringify(metropole.nom)},
  "communes": [\n${lines(members)}\n  ],
  "associatedCommunes": [\n${lines(associated)}\n  ]
}
`,
);
console.log(`${members.length} communes, ${associated.length} associated communes`);

function readJson(file) {
  return JSON.parse(readFileSync(file, 'utf8'));
}
