import type { PaymentOrder } from '../../api/payments';
import { Say } from '../../words/say';

/** The two files of an order: for the accounting package, and for bodies that pay by themselves. */
export function OrderFiles({ order }: { order: Pick<PaymentOrder, 'csvFileId' | 'painFileId' | 'number'> }) {
  return (
    <span className="row">
      <a href={`/api/v1/files/${order.csvFileId}`}>
        <Say id="finance.order.csv" values={{ number: order.number }} />
      </a>
      <a href={`/api/v1/files/${order.painFileId}`}>
        <Say id="finance.order.pain" values={{ number: order.number }} />
      </a>
    </span>
  );
}
