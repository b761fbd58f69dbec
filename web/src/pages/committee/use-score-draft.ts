import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { ask, atVersion, useApi } from '../../api/client';
import { assessmentQuery, withGrid, type Assessment } from '../../api/committee';
import { NoConnection, Problem } from '../../api/problem';
import { localCopy } from './score-copy';
import { changesBetween, draftOf, touchSame, withChanges, type Draft } from './score-draft';

/** How far the silent saving is. */
export type Saving =
  | { readonly kind: 'still' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved'; readonly at: Date }
  | { readonly kind: 'cut' }
  | { readonly kind: 'refused'; readonly problem: Problem };

/** What is stored now, and what it would be with what this screen changed. */
export interface Clash {
  readonly theirs: Assessment;
  readonly mine: Draft;
}

export interface ScoreDraft {
  readonly draft: Draft;
  /** The version stored last. */
  readonly stored: Assessment;
  readonly saving: Saving;
  /** The same criterion was changed on another device meanwhile: both versions, until one is chosen. */
  readonly clash: Clash | null;
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
  const [clash, setClash] = useState<Clash | null>(null);
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
        const theirs = withGrid(problem.current as Parameters<typeof withGrid>[0]);
        const merged = mergedWith(known, theirs, now.current.draft);
        if (merged.free) {
          keep(theirs);
          now.current.draft = merged.draft;
          setDraft(merged.draft);
          return sendOnce();
        }
        now.current.clash = { theirs, mine: merged.draft };
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

  const settle = (choose: (clash: Clash) => Draft) => {
    const { clash: between } = now.current;
    if (!between) return;
    keep(between.theirs);
    now.current.clash = null;
    setClash(null);
    change(choose(between));
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
    keepMine: () => settle(({ mine }) => mine),
    takeTheirs: () => settle(({ theirs }) => draftOf(theirs)),
  };
}

/** What this screen changed, laid over what is stored now; `free` where nobody changed the same things. */
function mergedWith(known: Assessment, theirs: Assessment, draft: Draft): { draft: Draft; free: boolean } {
  const [base, stored] = [draftOf(known), draftOf(theirs)];
  const mine = changesBetween(base, draft) ?? { scores: [] };
  const free = theirs.state !== 'submitted' && !touchSame(mine, changesBetween(base, stored));
  return { draft: withChanges(stored, mine), free };
}
