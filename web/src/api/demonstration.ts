import { queryOptions } from '@tanstack/react-query';
import { ask, type Api } from './client';
import type { components } from './schema';

/** A date of a call one may want to see: what happens then, of which round of which call. */
export interface DemoDate {
  readonly what: 'opening' | 'eve' | 'closing';
  readonly instant: string;
  readonly call: components['schemas']['CallLineView']['title'];
  readonly round: string;
}

/** What the clock of the demonstration shows, and the dates of the calls still to come. @throws Problem 404 on a real service */
export function demoClockQuery(api: Api) {
  return queryOptions({
    queryKey: ['demo', 'clock'],
    queryFn: async () => {
      const { instant } = await ask(api.GET('/api/v1/demo/clock'));
      const { items } = await ask(api.GET('/api/v1/calls'));
      const calls = await Promise.all(
        items.map(({ slug }) => ask(api.GET('/api/v1/calls/{slug}', { params: { path: { slug } } }))),
      );
      const dates = calls.flatMap(({ title, rounds }) =>
        rounds.flatMap(({ name, opensAt, closesAt, graceMinutes }): DemoDate[] => [
          { what: 'opening', instant: opensAt, call: title, round: name },
          { what: 'eve', instant: later(closesAt, -60), call: title, round: name },
          { what: 'closing', instant: later(closesAt, graceMinutes), call: title, round: name },
        ]),
      );
      const coming = dates.filter((date) => date.instant > instant);
      return { instant, dates: coming.toSorted((a, b) => (a.instant < b.instant ? -1 : 1)) };
    },
  });
}

/** The same so many minutes later, earlier when negative. */
export function later(instant: string, minutes: number): string {
  return new Date(new Date(instant).getTime() + minutes * 60_000).toISOString();
}
