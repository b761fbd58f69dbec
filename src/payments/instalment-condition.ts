import type { Bilingual } from '../kernel/refusals/refusal.js';

/** A condition of payment that a paper proves: its code and its words. */
export interface InstalmentCondition {
  readonly code: string;
  readonly text: Bilingual;
}

/** A young company seeking the ESUS approval proves it before its balance (règlement de l'appel à projets). */
export const esusCondition: InstalmentCondition = {
  code: 'esus_approval',
  text: { fr: 'Agrément ESUS', en: 'ESUS approval' },
};
