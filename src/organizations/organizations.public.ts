export { OrganizationsModule } from './organizations.module.js';
export { Organizations } from './organizations-port.js';
export { Aids } from './aids.js';
export type { OrganizationChanges } from './organization-changes.js';
export { InviteColleague } from './invite-colleague.js';
export { RegisterOrganization } from './register-organization.js';
export type { NewOrganization } from './register-organization.js';
export { payable } from './identity.rules.js';
export { aidRegimes, legalForms, workIntegrationKinds } from './organization-facts.js';
export type {
  AidFacts,
  AidRegime,
  ContactFacts,
  Esus,
  LegalForm,
  OrganizationFacts,
  OrganizationRole,
  PartFacts,
  WorkIntegration,
} from './organization-facts.js';
