import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useApi } from '../../api/client';
import { orderQuery } from '../../api/payments';
import { ButtonLink } from '../../ui/button';
import { Facts } from '../../ui/facts';
import { useFormats } from '../../ui/formats';
import { Notice } from '../../ui/notice';
import { PageTitle } from '../../ui/page-title';
import { StateTag, toneOf } from '../../ui/state-tag';
import { Say, useSay } from '../../words/say';
import { OrderFiles } from './order-files';
import { OrderState } from './order-state';

/** One payment order: its files, its lines, and what was paid of it. */
export function OrderPage() {
  const say = useSay();
  const { id } = useParams({ from: '/versements/ordres/$id' });
  const { money, date, instant, shortDate } = useFormats();
  const { data: order } = useSuspenseQuery(orderQuery(useApi(), id));
  return (
    <>
      <PageTitle
        above={
          <p className="small">
            <Link to="/versements/ordres">
              <Say id="finance.orders.back" />
            </Link>
          </p>
        }
      >
        {say('finance.order.title', { number: order.number })}
      </PageTitle>
      <p>
        <OrderState state={order.state} />
      </p>
      <Facts
        facts={[
          { name: say('finance.order.total'), value: <strong>{money(order.total.amount)}</strong> },
          { name: say('finance.order.lines'), value: say('finance.order.count', { count: order.count }) },
          { name: say('finance.order.execution'), value: date(order.executionOn) },
          { name: say('finance.order.made'), value: instant(order.createdAt) },
          { name: say('finance.order.files'), value: <OrderFiles order={order} /> },
        ]}
      />
      {order.state === 'exported' && (
        <Notice>
          <p>
            <Say id="finance.order.next" />
          </p>
          <p>
            <ButtonLink kind="secondary" to="/versements/retours">
              <Say id="finance.reading" />
            </ButtonLink>
          </p>
        </Notice>
      )}
      <table className="cards">
        <caption>
          <Say id="finance.order.lines" />
        </caption>
        <thead>
          <tr>
            {(['reference', 'organization', 'account', 'state', 'mandate', 'paidOn'] as const).map((head) => (
              <th key={head} scope="col">
                <Say id={`finance.line.${head}`} />
              </th>
            ))}
            <th scope="col" className="amount">
              <Say id="finance.head.amount" />
            </th>
          </tr>
        </thead>
        <tbody>
          {order.lines.map((line) => (
            <tr key={line.instalmentId}>
              <th scope="row">{line.reference}</th>
              <td>{line.organization}</td>
              <td data-name={say('finance.line.account')}>
                <Say id="finance.account.last" values={{ last: line.ibanLast4 ?? '–' }} />
              </td>
              <td>
                <StateTag tone={toneOf(line.state)}>
                  <Say id={`finance.state.${line.state}`} />
                </StateTag>
              </td>
              <td data-name={say('finance.line.mandate')}>{line.mandateNumber ?? '–'}</td>
              <td data-name={say('finance.line.paidOn')}>{line.paidOn ? shortDate(line.paidOn) : '–'}</td>
              <td className="amount" data-name={say('finance.head.amount')}>
                {money(line.amount.amount)}
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={6}>
              <Say id="finance.order.total" />
            </th>
            <td className="amount">{money(order.total.amount)}</td>
          </tr>
        </tfoot>
      </table>
    </>
  );
}
