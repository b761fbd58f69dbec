import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { ask, once, useApi } from '../../api/client';
import { approvedQuery } from '../../api/payments';
import { Confirm } from '../../ui/confirm';
import { DateField } from '../../ui/field';
import { useFreshVerb } from '../../ui/fresh-factor';
import { useFormats } from '../../ui/formats';
import { PickBox } from '../../ui/pick-box';
import { Say, useSay } from '../../words/say';

/** Approved instalments, chosen together for one order with its two files. */
export function NewOrder() {
  const say = useSay();
  const api = useApi();
  const navigate = useNavigate();
  const { money, shortDate } = useFormats();
  const { data } = useSuspenseQuery(approvedQuery(api));
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [executionOn, setExecutionOn] = useState('');
  const make = useFreshVerb(
    (body: { instalmentIds: string[]; executionOn?: string }, key) =>
      ask(api.POST('/api/v1/payment-orders', { params: { header: once(key) }, body })),
    [['payment-orders'], ['instalments'], ['payments']],
  );
  const picked = data.items.filter(({ id }) => chosen.includes(id));
  const total = picked.reduce((sum, { amount }) => sum + (amount?.amount ?? 0), 0);
  const all = data.items.length > 0 && picked.length === data.items.length;
  const toggle = (id: string) =>
    setChosen((ids) => (ids.includes(id) ? ids.filter((each) => each !== id) : [...ids, id]));
  const send = async () => {
    const made = await make.run({
      instalmentIds: picked.map(({ id }) => id),
      ...(executionOn ? { executionOn } : {}),
    });
    if (made) await navigate({ to: '/versements/ordres/$id', params: { id: made.id } });
    return made;
  };
  return (
    <section aria-labelledby="approved">
      <h2 id="approved">
        <Say id="finance.new.title" values={{ count: data.items.length }} />
      </h2>
      {data.items.length === 0 ? (
        <p className="quiet">
          <Say id="finance.new.none" />
        </p>
      ) : (
        <table className="cards">
          <caption className="hidden">
            <Say id="finance.new.title" values={{ count: data.items.length }} />
          </caption>
          <thead>
            <tr>
              <th scope="col" className="pick">
                <PickBox
                  name={say('finance.new.all')}
                  checked={all}
                  onChange={() => setChosen(all ? [] : data.items.map(({ id }) => id))}
                />
              </th>
              {(['reference', 'organization', 'kind', 'due'] as const).map((head) => (
                <th key={head} scope="col">
                  <Say id={`finance.head.${head}`} />
                </th>
              ))}
              <th scope="col" className="amount">
                <Say id="finance.head.amount" />
              </th>
            </tr>
          </thead>
          <tbody>
            {data.items.map(({ id, awardId, reference, organization, kind, dueOn, amount }) => (
              <tr key={id} className={chosen.includes(id) ? 'chosen' : undefined}>
                <td className="pick">
                  <PickBox
                    name={say('finance.new.choose', { reference })}
                    checked={chosen.includes(id)}
                    onChange={() => toggle(id)}
                  />
                </td>
                <th scope="row">
                  <Link to="/versements/$awardId" params={{ awardId }}>
                    {reference}
                  </Link>
                </th>
                <td>{organization}</td>
                <td>
                  <Say id={`finance.kind.${kind}`} />
                </td>
                <td data-name={say('finance.head.due')}>{dueOn ? shortDate(dueOn) : '–'}</td>
                <td className="amount" data-name={say('finance.head.amount')}>
                  {money(amount?.amount ?? 0)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {picked.length > 0 && (
        <div className="stuck bulk row">
          <strong>
            <Say id="finance.new.chosen" values={{ count: picked.length, amount: money(total) }} />
          </strong>
          <Confirm
            kind="secondary"
            ask={<Say id="finance.new.make" />}
            title={<Say id="finance.new.sure" values={{ count: picked.length, amount: money(total) }} />}
            yes={<Say id="finance.new.yes" />}
            pending={make.pending}
            problem={make.problem}
            onYes={send}
          >
            <p>
              <Say id="finance.new.sureWhy" />
            </p>
            <DateField
              label={say('finance.new.execution')}
              hint={say('finance.new.execution.hint')}
              optional
              value={executionOn}
              onChange={(event) => setExecutionOn(event.target.value)}
            />
          </Confirm>
        </div>
      )}
      {make.dialog}
    </section>
  );
}
