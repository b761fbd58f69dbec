import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { ask, atVersion, useApi } from '../../api/client';
import { assessmentQuery, withGrid, type Assessment } from '../../api/committee';
import { NoConnection, Problem } from '../../api/problem';
import { localCopy } from './score-copy';
import { changesBetween, draftOf, withChanges, type Draft } from './score-draft';

/** How far the silent saving is. */
export type Saving =
  | { readonly kind: 'still' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved'; readonly at: Date }
  | { readonly kind: 'cut' }
  | { readonly kind: 'refused'; readonly problem: Problem };

export interface ScoreDraft {
  readonly draft: Draft;
  /** The version stored last. */
  readonly stored: Assessment;
  readonly saving: Saving;
  /** What somebody stored meanwhile, on another device: mine and theirs are both there. */
  readonly clash: Assessment | null;
  /** Something typed before, that had not been sent, was found on this device. */
  readonly recovered: boolean;
  change(next: Draft): void;
  /** Sends what is left; true once all is stored. */
  flush(): Promise<boolean>;
  /** The version stored last, as it is at the moment of asking. */
  version(): number;
  keepMine(): void;
  takeTheirs(): void;
}

const PAUSE = 700;
const AGAIN = 5_000;

/** One’s own assessment while it is written: saved silently, copied on the device, sent again when the line comes back. */
export function useScoreDraft(first: Assessment, personId: string): ScoreDraft {
  const api = useApi();
  const queries = useQueryClient();
  const path = { id: first.meetingId, itemId: first.itemId };
  const copy = localCopy(personId, first.itemId);
  const [start] = useState(() => {
    const found = first.state === 'submitted' ? null : copy.read();
    const changes = found && changesBetween(draftOf(first), withChanges(draftOf(first), found));
    return { draft: changes ? withChanges(draftOf(first), changes) : draftOf(first), recovered: Boolean(changes) };
  });
  const [draft, setDraft] = useState(start.draft);
  const [stored, setStored] = useState(first);
  const [saving, setSaving] = useState<Saving>({ kind: 'still' });
  const [clash, setClash] = useState<Assessment | null>(null);
  const now = useRef({ draft, stored, clash });
  const sending = useRef<Promise<boolean> | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const keep = useCallback(
    (view: Assessment) => {
      now.current.stored = view;
      setStored(view);
      queries.setQueryData(assessmentQuery(api, view.meetingId, view.itemId).queryKey, view);
    },
    [api, queries],
  );

  const sendOnce = async (): Promise<boolean> => {
    const { draft: mine, stored: known } = now.current;
    const changes = changesBetween(draftOf(known), mine);
    if (!changes) return true;
    setSaving({ kind: 'saving' });
    try {
      const call = api.PUT('/api/v1/meetings/{id}/items/{itemId}/assessment', {
        params: { path, header: atVersion(known.version) },
        body: changes,
      });
      keep(withGrid(await ask(call)));
    } catch (problem) {
      if (problem instanceof Problem && problem.status === 412 && problem.current) {
        now.current.clash = withGrid(problem.current as Parameters<typeof withGrid>[0]);
        setClash(now.current.clash);
      }
      if (problem instanceof NoConnection) {
        clearTimeout(timer.current);
        timer.current = setTimeout(() => void flush(), AGAIN);
      }
      setSaving(problem instanceof Problem ? { kind: 'refused', problem } : { kind: 'cut' });
      return false;
    }
    if (changesBetween(draftOf(now.current.stored), now.current.draft)) return sendOnce();
    copy.forget();
    setSaving({ kind: 'saved', at: new Date() });
    return true;
  };

  const flush = (): Promise<boolean> => {
    clearTimeout(timer.current);
    if (now.current.clash) return Promise.resolve(false);
    sending.current ??= sendOnce().finally(() => (sending.current = null));
    return sending.current;
  };

  const change = (next: Draft) => {
    now.current.draft = next;
    setDraft(next);
    const left = changesBetween(draftOf(now.current.stored), next);
    if (left) copy.write(left);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void flush(), PAUSE);
  };

  const latest = useRef(flush);
  latest.current = flush;
  useEffect(() => {
    const again = () => void latest.current();
    if (start.recovered) again();
    window.addEventListener('online', again);
    document.addEventListener('visibilitychange', again);
    return () => {
      window.removeEventListener('online', again);
      document.removeEventListener('visibilitychange', again);
      // the page is left: what is still on its way is sent now
      again();
      clearTimeout(timer.current);
    };
  }, [start.recovered]);

  const settle = (mine: Draft) => {
    if (now.current.clash) keep(now.current.clash);
    now.current.clash = null;
    setClash(null);
    change(mine);
  };
  return {
    draft,
    stored,
    saving,
    clash,
    recovered: start.recovered,
    change,
    flush,
    version: () => now.current.stored.version,
    keepMine: () => settle(now.current.draft),
    takeTheirs: () => settle(draftOf(now.current.clash ?? now.current.stored)),
  };
}
