import { freshStaff, staff } from '../kernel/access/policy.js';

/** Leads and administrators keep the register of the communes’ delegates. */
export const keepsMandates = staff('lead', 'admin');

/** Officers read it too: they know whom a consultation will reach. */
export const readsMandates = staff('officer', 'lead', 'admin');

/** Administrators keep the authority’s data. */
export const keepsAuthority = staff('admin');

/** Rules say how much and from which account: the second factor is asked again. */
export const datesRules = freshStaff('admin');
