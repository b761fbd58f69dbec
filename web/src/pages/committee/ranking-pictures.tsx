import type { Ranking } from '../../api/committee';
import { Envelope } from '../../ui/charts/envelope';
import { Spread } from '../../ui/charts/spread';
import { Say, useSay } from '../../words/say';

/** The two pictures of the room, each with its table: how far members agree, and how the envelope is used up. */
export function RankingPictures({ ranking }: { ranking: Ranking }) {
  const say = useSay();
  const { lines } = ranking;
  const decided = lines.some(({ recommended }) => recommended !== null);
  const names = {
    running: say('committee.running'),
    within: say('committee.within'),
    beyond: say('committee.beyond'),
    envelope: say('committee.envelope'),
  };
  return (
    <>
      <Spread
        title={<Say id="committee.picture.spread" />}
        note={<Say id="committee.picture.spread.note" />}
        axis={say('committee.item')}
        names={[say('committee.mean'), say('committee.low'), say('committee.high')]}
        rows={lines.map(({ itemId, title, mean, spread, tied }) => ({
          key: itemId,
          name: title,
          mean,
          low: mean === null ? null : Math.max(0, mean - (spread ?? 0)),
          high: mean === null ? null : Math.min(10_000, mean + (spread ?? 0)),
          ...(tied ? { beside: say('committee.tied') } : {}),
        }))}
      />
      <Envelope
        title={<Say id="committee.picture.asked" />}
        axis={say('committee.item')}
        envelope={ranking.envelope?.amount ?? null}
        items={lines.map(({ itemId, title, asked }) => ({ key: itemId, name: title, amount: asked.amount }))}
        names={{ amount: say('committee.asked'), ...names }}
      />
      {decided && (
        <Envelope
          title={<Say id="committee.picture.recommended" />}
          axis={say('committee.item')}
          envelope={ranking.envelope?.amount ?? null}
          items={lines.flatMap(({ itemId, title, recommended }) =>
            recommended ? [{ key: itemId, name: title, amount: recommended.amount }] : [],
          )}
          names={{ amount: say('committee.recommended'), ...names }}
        />
      )}
    </>
  );
}
