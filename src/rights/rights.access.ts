import { freshStaff, signedIn, staff, type Policy } from '../kernel/access/policy.js';

/** Anyone signed in, about themselves or their own files; the row decides the rest. */
export const person: Policy = signedIn;

/** Who answers requests for erasure and watches over what is kept. */
export const dataKeepers = staff('lead', 'admin');

/** The same, for what cannot be undone: a session left open must not be enough. */
export const recentDataKeepers = freshStaff('lead', 'admin');

/** Who may put a file on hold. */
export const holdKeepers = staff('officer', 'lead', 'admin');
