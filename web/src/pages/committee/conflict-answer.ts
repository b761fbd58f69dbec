import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useApi } from '../../api/client';
import type { MyAssessment } from '../../api/committee';
import { meQuery } from '../../api/me';

/**
 * Whether one has said, on this device, for which of these files there is no link. A file that comes onto the agenda later asks again.
 * The declarations themselves are kept by the API; this only spares being asked twice.
 */
export function useConflictAnswer(
  meetingId: string,
  lines: readonly MyAssessment[],
): { readonly answered: boolean; readonly answer: () => void } {
  const { data: me } = useSuspenseQuery(meQuery(useApi()));
  const key = `committee.conflict.${me?.person?.id ?? ''}.${meetingId}`;
  const [known, setKnown] = useState(() => readAnswer(key));
  const answered = lines.every(({ itemId, state }) => state !== 'none' || known.includes(itemId));
  return {
    answered,
    answer: () => {
      const all = lines.map(({ itemId }) => itemId);
      try {
        localStorage.setItem(key, JSON.stringify(all));
      } catch {
        // a device that keeps nothing asks again next time
      }
      setKnown(all);
    },
  };
}

function readAnswer(key: string): readonly string[] {
  try {
    const read: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
    return Array.isArray(read) ? read.map(String) : [];
  } catch {
    return [];
  }
}
