export { TerritoryModule } from './territory.module.js';
export { Territory } from './territory-port.js';
export { InstallAuthority } from './install-authority.js';
export { RecordMandate } from './record-mandate.js';
export type {
  AuthorityFacts,
  CommuneFacts,
  Court,
  DelegateFacts,
  ParameterName,
  ParameterValues,
  Signatory,
} from './territory-facts.js';
export { communeOutlines } from './data/territory-data.js';
