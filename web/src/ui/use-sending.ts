import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { NoConnection, Problem } from '../api/problem';
import { sendPaper } from '../api/uploads';
import { useLocale } from '../words/say';

/** A file on its way. */
export interface Sending {
  readonly key: number;
  readonly name: string;
  readonly size: number;
  readonly sent: number;
  readonly cut: boolean;
}

/** The papers of a question on their way to the service. */
export interface Sendings {
  readonly list: readonly Sending[];
  /**
   * Sends files one after the other, so that the pages of a paper arrive in their order.
   * @param replaces the paper whose place the first takes
   */
  readonly send: (files: readonly File[], replaces?: string) => Promise<void>;
  readonly stop: (key: number) => void;
  readonly refresh: () => Promise<unknown>;
}

/** Sends papers and follows them; what the service says against one goes to `refuse`. */
export function useSending(
  applicationId: string,
  field: string,
  refuse: (why: Problem | NoConnection) => void,
): Sendings {
  const locale = useLocale();
  const queries = useQueryClient();
  const [list, setList] = useState<readonly Sending[]>([]);
  /** How to stop each that waits or is on its way. */
  const onTheirWay = useRef(new Map<number, () => void>());
  const refresh = () =>
    Promise.all([
      queries.invalidateQueries({ queryKey: ['papers', applicationId] }),
      queries.invalidateQueries({ queryKey: ['completeness', applicationId] }),
    ]);
  const update = (key: number, part: Partial<Sending>) =>
    setList((all) => all.map((each) => (each.key === key ? { ...each, ...part } : each)));
  const finish = (key: number) => {
    onTheirWay.current.delete(key);
    void refresh().then(() => setList((all) => all.filter((each) => each.key !== key)));
  };
  const sendOne = (key: number, file: File, replaces?: string) =>
    new Promise<void>((resolve) => {
      const over = () => {
        finish(key);
        resolve();
      };
      const way = sendPaper({
        file,
        applicationId,
        field,
        ...(replaces ? { replaces } : {}),
        locale,
        onProgress: (sent) => update(key, { sent, cut: false }),
        onCut: () => update(key, { cut: true }),
        onDone: over,
        onRefused: (why) => {
          refuse(why);
          over();
        },
      });
      onTheirWay.current.set(key, () => void way.then((one) => one.stop()).finally(over));
    });
  const send = async (files: readonly File[], replaces?: string) => {
    const queue = files.map((file, index) => ({ key: performance.now() + index / 1_000, file }));
    setList((all) => [
      ...all,
      ...queue.map(({ key, file: { name, size } }) => ({ key, name, size, sent: 0, cut: false })),
    ]);
    for (const { key } of queue) onTheirWay.current.set(key, () => finish(key));
    for (const [index, { key, file }] of queue.entries()) {
      // stopped before its turn
      if (onTheirWay.current.has(key)) await sendOne(key, file, index === 0 ? replaces : undefined);
    }
  };
  const stop = (key: number) => onTheirWay.current.get(key)?.();
  return { list, send, stop, refresh };
}
