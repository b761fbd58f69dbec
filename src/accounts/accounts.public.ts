export { AccountsModule } from './accounts.module.js';
export { Links, type IssuedLink, type LinkPurpose, type NewLink } from './links.js';
export { People, type PersonRef } from './people.js';
