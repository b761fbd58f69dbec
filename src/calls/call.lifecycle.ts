import { LifeCycle } from '../kernel/lifecycle/lifecycle.js';
import type { CallState } from './call-facts.js';

/** The life of a call. A published call is published again when it has new rules, form or grid to put in force. */
export const callLifeCycle = new LifeCycle<CallState, 'publish' | 'close' | 'discard'>(
  'call',
  'draft',
  {
    draft: { fr: 'en préparation', en: 'in preparation' },
    published: { fr: 'publié', en: 'published' },
    closed: { fr: 'clos', en: 'closed' },
  },
  {
    publish: {
      verb: 'published',
      from: ['draft', 'published'],
      to: ['published'],
      who: ['lead'],
      refusedWhen: [
        'call_form_missing',
        'call_axis_missing',
        'call_grid_missing',
        'call_round_missing',
        'call_rules_later',
        'call_envelope_missing',
        'call_nothing_to_publish',
      ],
    },
    // The rows of a discarded call are deleted: there is no state to go to.
    discard: { verb: 'discarded', from: ['draft'], to: [], who: ['lead'], refusedWhen: [] },
    close: { verb: 'closed', from: ['published'], to: ['closed'], who: ['lead'], refusedWhen: [] },
  },
);
