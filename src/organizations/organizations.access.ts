import { staff } from '../kernel/access/policy.js';

/** Staff look structures up; a structure’s own people see theirs by their standing. */
export const searchesOrganizations = staff('officer', 'lead', 'finance', 'admin');
