import { ButtonLink } from '../../ui/button';
import { Facts, type Fact } from '../../ui/facts';
import { useFormats } from '../../ui/formats';
import { StateTag } from '../../ui/state-tag';
import { Say, useBilingual, useSay } from '../../words/say';
import { roundOf, type Deal } from '../../api/open';

/** A call on the first page: what it gives, and the way in. */
export function OpenCall({ deal }: { deal: Deal }) {
  const text = useBilingual();
  const { call } = deal;
  return (
    <section className="call" aria-labelledby={call.slug}>
      <div>
        <h2 id={call.slug}>{text(call.title)}</h2>
        <p>
          <StateTag tone="mousse">
            <Say id="open.call.open" />
          </StateTag>
        </p>
        <p>{text(call.summary)}</p>
        <p className="actions">
          <ButtonLink to="/appels/$slug/eligibilite" params={{ slug: call.slug }}>
            <Say id="open.call.check" />
          </ButtonLink>
          <ButtonLink kind="secondary" to="/appels/$slug" params={{ slug: call.slug }}>
            <Say id="open.call.read" />
          </ButtonLink>
        </p>
      </div>
      <DealFacts deal={deal} />
    </section>
  );
}

/** Who, how much, when: the same lines on the first page and on the page of the call. */
export function DealFacts({ deal, more = [] }: { deal: Deal; more?: readonly Fact[] }) {
  const { who, howMuch, when } = useDeal(deal);
  return (
    <Facts
      facts={[
        { name: <Say id="open.deal.who" />, value: who },
        { name: <Say id="open.deal.howMuch" />, value: howMuch },
        { name: <Say id="open.deal.when" />, value: when },
        ...more,
      ]}
    />
  );
}

/** The deal in words: from the rules of the call in force, never from a text that could differ from them. */
function useDeal(deal: Deal): { who: string; howMuch: string; when: string } {
  const say = useSay();
  const { money, share, date } = useFormats();
  const { parameters, now, call } = deal;
  const round = roundOf(deal);
  const last = round && date(new Date(Date.parse(round.closesAt) - 1).toISOString());
  const begun = round !== null && round.opensAt <= now;
  const deadline = !round || !last ? say('open.deal.noRound') : say('open.deal.until', { date: last });
  const notYet = round && !begun ? say('open.deal.from', { date: date(round.opensAt) }) : null;
  return {
    who: say('open.deal.who.value', { years: parameters?.startAgeYears ?? 0 }),
    howMuch: parameters
      ? say('open.deal.howMuch.value', { most: money(parameters.maxGrant), share: share(parameters.maxShare) })
      : '',
    when: notYet ?? (call.open ? deadline : say('open.deal.closed')),
  };
}
