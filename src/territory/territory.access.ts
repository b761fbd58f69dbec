import { staff } from '../kernel/access/policy.js';

/** Leads and administrators keep the register of the communes’ delegates. */
export const keepsMandates = staff('lead', 'admin');

/** Officers read it too: they know whom a consultation will reach. */
export const readsMandates = staff('officer', 'lead', 'admin');
