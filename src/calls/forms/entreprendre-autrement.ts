import type { FormDefinition } from './catalogue.js';
import { ELIGIBILITY } from './entreprendre-autrement/eligibility.js';
import { BUDGET, CROWDFUNDING } from './entreprendre-autrement/money.js';
import { PAPERS } from './entreprendre-autrement/papers.js';
import { PLACE, TEAM } from './entreprendre-autrement/place-and-team.js';
import { PROJECT } from './entreprendre-autrement/project.js';
import { STATEMENTS } from './entreprendre-autrement/statements.js';
import { STRUCTURE } from './entreprendre-autrement/structure.js';
import { both } from './wording.js';

/**
 * The form of the call “Entreprendre autrement”. What the organization's record already says (name, legal form, SIRET, RNA,
 * ESUS approval, address) is not asked again: the conditions read it from the context. The ceiling and the share of the
 * grant are parameters of the call, checked apart.
 */
export const ENTREPRENDRE_AUTREMENT: FormDefinition = {
  title: both('Entreprendre autrement : demande de subvention', 'Entreprendre autrement: grant application'),
  eligibility: ELIGIBILITY,
  sections: [STRUCTURE, PROJECT, PLACE, TEAM, BUDGET, CROWDFUNDING, PAPERS, STATEMENTS],
};
