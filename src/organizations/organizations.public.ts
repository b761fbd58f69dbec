export { OrganizationsModule } from './organizations.module.js';
export { Organizations } from './organizations-port.js';
export { Aids } from './aids.js';
export { legalForms } from './organization-facts.js';
export type {
  AidFacts,
  AidRegime,
  ContactFacts,
  Esus,
  LegalForm,
  OrganizationFacts,
  OrganizationRole,
  WorkIntegration,
} from './organization-facts.js';
