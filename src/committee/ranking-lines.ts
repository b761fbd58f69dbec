import { ranking } from '../calls/grids/grids.public.js';
import { money, type AgendaItemView } from './meeting.views.js';
import type { RankingLineView } from './ranking.views.js';

/**
 * Ranks the items a reader sees: ranks, ties and running amounts are computed among these only, so that nothing tells
 * how many are hidden. Amounts in cents.
 */
export function rankingLines(
  items: readonly AgendaItemView[],
  totals: ReadonlyMap<string, readonly number[]>,
  envelope: number | null,
): RankingLineView[] {
  const byId = new Map(items.map((item) => [item.applicationId, item]));
  const ranked = ranking(
    items.map(({ applicationId }) => ({ id: applicationId, totals: totals.get(applicationId) ?? [] })),
  );
  let [recommended, asked] = [0, 0];
  return ranked.flatMap(({ id, rank, count, mean, spread, tied }) => {
    const item = byId.get(id);
    if (!item) return [];
    recommended += item.recommended?.amount ?? 0;
    asked += item.asked?.amount ?? 0;
    return [
      {
        itemId: item.id,
        applicationId: id,
        number: item.number,
        title: item.title,
        rank,
        count,
        mean,
        spread,
        tied,
        asked: money(item.asked?.amount ?? 0),
        recommendation: item.recommendation,
        recommended: item.recommended,
        cumulativeRecommended: money(recommended),
        cumulativeAsked: money(asked),
        withinEnvelope: envelope === null ? null : recommended <= envelope,
      },
    ];
  });
}
