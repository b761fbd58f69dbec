import { useQuery } from '@tanstack/react-query';
import { useApi } from '../../api/client';
import { comingMeetingsQuery, officersQuery } from '../../api/officer/files';
import { absencesQuery } from '../../api/officer/instructing';
import { useFormats } from '../../ui/formats';
import { useSay } from '../../words/say';

interface Choice {
  readonly value: string;
  readonly label: string;
}

/** The colleagues a file may be given to, for a choice; it is said who is away today. */
export function useColleagues(): readonly Choice[] {
  const api = useApi();
  const say = useSay();
  const { data } = useQuery(officersQuery(api));
  const { data: absences } = useQuery(absencesQuery(api));
  return (data?.items ?? []).map(({ id, name }) => {
    const away = absences?.items.find(({ now, person }) => now && person.id === id);
    return { value: id, label: away ? say('officer.assign.away', { name, substitute: away.substitute.name }) : name };
  });
}

/** The meetings whose agenda is still being made, for a choice. @param callId only those of the committees of this call */
export function useMeetingChoices(callId?: string): readonly Choice[] {
  const { data } = useQuery(comingMeetingsQuery(useApi()));
  const { instant } = useFormats();
  return (data ?? [])
    .filter((meeting) => meeting.state === 'planned' && (callId === undefined || meeting.callId === callId))
    .map(({ id, startsAt, place }) => ({ value: id, label: `${instant(startsAt)}, ${place}` }));
}
