import { LifeCycle } from '../kernel/lifecycle/lifecycle.js';

export type MeetingState = 'planned' | 'convened' | 'open' | 'closed';
export type MeetingVerb = 'convene' | 'open' | 'close';

/** The life of a meeting of the committee. A second convocation is a new meeting, born planned and convened at once. */
export const meetingLifeCycle = new LifeCycle<MeetingState, MeetingVerb>(
  'meeting',
  'planned',
  {
    planned: { fr: 'prévue', en: 'planned' },
    convened: { fr: 'convoquée', en: 'convened' },
    open: { fr: 'ouverte', en: 'open' },
    closed: { fr: 'close', en: 'closed' },
  },
  {
    convene: {
      verb: 'convened',
      from: ['planned'],
      to: ['convened'],
      who: ['secretary', 'lead'],
      refusedWhen: ['agenda_empty', 'convocation_too_late'],
    },
    open: {
      verb: 'opened',
      from: ['convened'],
      to: ['open'],
      who: ['secretary', 'chair'],
      refusedWhen: ['meeting_too_early'],
    },
    close: {
      verb: 'closed',
      from: ['open'],
      to: ['closed'],
      who: ['secretary', 'chair'],
      refusedWhen: ['items_undecided'],
    },
  },
);
