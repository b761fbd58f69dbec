import type { AgendaItem } from '../../api/committee';
import { useFormats } from '../../ui/formats';
import { StateTag, type Tone } from '../../ui/state-tag';
import { Say, useSay } from '../../words/say';

/** The senses of a recommendation, in the order of the form. */
export const SENSES = ['favourable', 'reduced', 'deferred', 'redirected', 'unfavourable'] as const;
export type Sense = (typeof SENSES)[number];

const TONES: Readonly<Record<Sense, Tone>> = {
  favourable: 'mousse',
  reduced: 'mousse',
  deferred: 'ambre',
  redirected: 'prune',
  unfavourable: 'brique',
};

/** The recommendation of an item with its amount, or that it is still awaited. */
export function OutcomeTag({ item }: { item: Pick<AgendaItem, 'recommendation' | 'recommended'> }) {
  const say = useSay();
  const { money } = useFormats();
  if (!item.recommendation) {
    return (
      <StateTag>
        <Say id="committee.outcome.none" />
      </StateTag>
    );
  }
  return (
    <span className="row">
      <StateTag tone={TONES[item.recommendation]}>{say(`committee.sense.${item.recommendation}`)}</StateTag>
      {item.recommended && <span>{money(item.recommended.amount)}</span>}
    </span>
  );
}

/** How an item was voted, in plain words: who counted, the quorum, the votes. */
export function TallyWords({ item }: { item: AgendaItem }) {
  const { tally, grounds } = item;
  if (!tally) return null;
  const attending = tally.present + tally.remote + tally.proxies;
  return (
    <>
      <p>
        <Say
          id="committee.tally.votes"
          values={{
            for: tally.for,
            against: tally.against,
            abstain: tally.abstain,
            casting: tally.castingVote ? 1 : 0,
          }}
        />
      </p>
      <p>
        <Say
          id="committee.tally.room"
          values={{ attending, base: tally.base, remote: tally.remote, proxies: tally.proxies }}
        />{' '}
        <Say id="committee.tally.quorum" values={{ needed: tally.needed }} />{' '}
        {tally.withdrawn > 0 && <Say id="committee.tally.withdrawn" values={{ count: tally.withdrawn }} />}
      </p>
      {grounds && (
        <blockquote>
          <Say id="committee.tally.grounds" values={{ grounds }} />
        </blockquote>
      )}
    </>
  );
}
