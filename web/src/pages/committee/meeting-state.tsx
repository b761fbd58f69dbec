import { useMemo } from 'react';
import { useFormats } from '../../ui/formats';
import { StateTag, type Tone } from '../../ui/state-tag';
import { Say, useSay } from '../../words/say';

export type MeetingState = 'planned' | 'convened' | 'open' | 'closed';

const TONES: Readonly<Record<MeetingState, Tone>> = {
  planned: 'plain',
  convened: 'prune',
  open: 'ambre',
  closed: 'mousse',
};

/** The state of a meeting. */
export function MeetingTag({ state }: { state: MeetingState }) {
  return (
    <StateTag tone={TONES[state]}>
      <Say id={`committee.state.${state}`} />
    </StateTag>
  );
}

const SCORING: Readonly<Record<'none' | 'draft' | 'submitted', Tone>> = {
  none: 'plain',
  draft: 'ambre',
  submitted: 'mousse',
};

/** Where one’s own assessment of a file is. */
export function ScoringTag({ state }: { state: 'none' | 'draft' | 'submitted' }) {
  return (
    <StateTag tone={SCORING[state]}>
      <Say id={`committee.scoring.${state}`} />
    </StateTag>
  );
}

/** Whole days of Paris from today to an instant, as words: "dans 9 jours". Only where the browser draws. */
export function TimeLeft({ until }: { until: string }) {
  const say = useSay();
  const days = useMemo(() => daysUntil(until, new Date()), [until]);
  return days < 0 ? null : <>{say('committee.daysLeft', { days })}</>;
}

function daysUntil(instant: string, now: Date): number {
  const day = (at: Date) =>
    Date.parse(new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Paris' }).format(at)) / 86_400_000;
  return day(new Date(instant)) - day(now);
}

/** Hundredths of a point as "82,19". */
export function usePoints(): (hundredths: number | null | undefined) => string {
  const { number } = useFormats();
  return (hundredths) => (hundredths === null || hundredths === undefined ? '–' : number(hundredths / 100, 2));
}
