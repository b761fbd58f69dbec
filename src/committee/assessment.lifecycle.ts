import { LifeCycle } from '../kernel/lifecycle/lifecycle.js';

/** The life of one member's assessment of one file: written as often as needed, handed in once. */
export const assessmentLifeCycle = new LifeCycle<'draft' | 'submitted', 'submit'>(
  'assessment',
  'draft',
  { draft: { fr: 'en cours', en: 'under way' }, submitted: { fr: 'remise', en: 'submitted' } },
  {
    submit: {
      verb: 'submitted',
      from: ['draft'],
      to: ['submitted'],
      who: ['member', 'chair'],
      refusedWhen: ['score_missing', 'score_comment_missing', 'assessment_closed'],
    },
  },
);
