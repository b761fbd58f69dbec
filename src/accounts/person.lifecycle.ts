import { LifeCycle } from '../kernel/lifecycle/lifecycle.js';

/** How open an account is; `invited` until its first sign-in. */
export type PersonState = 'invited' | 'active' | 'disabled';

/** The life of an account. */
export const personLife = new LifeCycle<PersonState, 'signUp' | 'disable' | 'enable'>(
  'person',
  'invited',
  {
    invited: { fr: 'compte pas encore ouvert', en: 'account not yet opened' },
    active: { fr: 'compte ouvert', en: 'account open' },
    disabled: { fr: 'compte fermé', en: 'account closed' },
  },
  {
    signUp: { verb: 'signed_up', from: ['invited'], to: ['active'], who: ['the person'], refusedWhen: [] },
    disable: {
      verb: 'disabled',
      from: ['invited', 'active'],
      to: ['disabled'],
      who: ['admin'],
      refusedWhen: ['own_rights', 'last_admin'],
    },
    enable: { verb: 'enabled', from: ['disabled'], to: ['active'], who: ['admin'], refusedWhen: ['person_erased'] },
  },
);
