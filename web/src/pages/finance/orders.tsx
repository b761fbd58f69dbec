import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useApi } from '../../api/client';
import { ordersQuery } from '../../api/payments';
import { useFormats } from '../../ui/formats';
import { PageTitle } from '../../ui/page-title';
import { Pager } from '../../ui/pager';
import { Say, useSay } from '../../words/say';
import { NewOrder } from './new-order';
import { OrderFiles } from './order-files';
import { OrderState } from './order-state';

/** Payment orders: a new one from what is approved, and those handed to the accountant. */
export function OrdersPage() {
  const say = useSay();
  const { money, date, shortDate } = useFormats();
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage } = useSuspenseInfiniteQuery(ordersQuery(useApi()));
  const items = data.pages.flatMap((page) => page.items);
  return (
    <>
      <PageTitle
        above={
          <p className="small">
            <Link to="/versements">
              <Say id="finance.back" />
            </Link>
          </p>
        }
      >
        {say('finance.orders')}
      </PageTitle>
      <p>
        <Link to="/versements/retours">
          <Say id="finance.reading" />
        </Link>
      </p>
      <NewOrder />
      <section aria-labelledby="orders">
        <h2 id="orders">
          <Say id="finance.orders.done" />
        </h2>
        {items.length === 0 ? (
          <p className="quiet">
            <Say id="finance.orders.none" />
          </p>
        ) : (
          <table className="cards">
            <caption className="hidden">
              <Say id="finance.orders.done" />
            </caption>
            <thead>
              <tr>
                {(['number', 'state', 'execution', 'files'] as const).map((head) => (
                  <th key={head} scope="col">
                    <Say id={`finance.order.${head}`} />
                  </th>
                ))}
                <th scope="col" className="amount">
                  <Say id="finance.order.total" />
                </th>
              </tr>
            </thead>
            <tbody>
              {items.map((order) => (
                <tr key={order.id}>
                  <th scope="row">
                    <Link to="/versements/ordres/$id" params={{ id: order.id }}>
                      {order.number}
                    </Link>
                    <div className="quiet small">
                      <Say id="finance.order.madeOn" values={{ date: date(order.createdAt) }} />
                    </div>
                  </th>
                  <td>
                    <OrderState state={order.state} />
                  </td>
                  <td data-name={say('finance.order.execution')}>{shortDate(order.executionOn)}</td>
                  <td>
                    <OrderFiles order={order} />
                  </td>
                  <td className="amount" data-name={say('finance.order.total')}>
                    {money(order.total.amount)}
                    <div className="quiet small">
                      <Say id="finance.order.count" values={{ count: order.count }} />
                    </div>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
        <Pager
          shown={items.length}
          more={hasNextPage}
          pending={isFetchingNextPage}
          onMore={() => void fetchNextPage()}
        />
      </section>
    </>
  );
}
