import { useQuery } from '@tanstack/react-query';
import { useApi } from '../../api/client';
import { historyQuery } from '../../api/officer/file';
import { useFormats } from '../../ui/formats';
import { Timeline } from '../../ui/timeline';
import { Say, useBilingual } from '../../words/say';
import type { FileViewProps } from './file-view';

/** What happened, newest first, and who did it. */
export function TabHistory({ file }: FileViewProps) {
  const text = useBilingual();
  const { date } = useFormats();
  const { data } = useQuery(historyQuery(useApi(), file.id));
  const due = (entry: Readonly<Record<string, unknown>>) =>
    typeof entry['dueOn'] === 'string' ? <Say id="officer.history.due" values={{ due: date(entry['dueOn']) }} /> : null;
  return (
    <Timeline
      moments={(data?.items ?? []).toReversed().map(({ id, at, words, by, data: entry }) => ({
        id,
        at,
        words: text(words),
        more: (
          <>
            {by} {due(entry)}
          </>
        ),
      }))}
    />
  );
}
