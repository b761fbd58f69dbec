import type { PaymentOrder } from '../../api/payments';
import { StateTag } from '../../ui/state-tag';
import { Say } from '../../words/say';

const tones = { exported: 'prune', settled: 'mousse', cancelled: 'brique' } as const;

/** Where an order is, in a shape and a word. */
export function OrderState({ state }: { state: PaymentOrder['state'] }) {
  return (
    <StateTag tone={tones[state]}>
      <Say id={`finance.order.${state}`} />
    </StateTag>
  );
}
