export { AccountsModule } from './accounts.module.js';
export { Links, type IssuedLink, type LinkPurpose, type NewLink, type OpenLink } from './links.js';
export { People, type PersonRef } from './people.js';
export { AppointFirstAdmin } from './appoint-first-admin.js';
export { signInUrl } from './sign-in-url.js';
export { DemoAccounts, type DemoAccount } from './demo-accounts.js';
export { OpenGuestSession, type GuestAnswer } from './open-guest-session.js';
export { Arriving, type Arrival } from './arrival.js';
export { handToken } from './session-transport.js';
