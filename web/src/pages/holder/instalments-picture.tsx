import type { Instalment } from '../../api/holder';
import { useFormats } from '../../ui/formats';
import { useSay } from '../../words/say';
import { underWay } from './tasks';

/**
 * The grant as one woven band, a piece for each instalment, as wide as its amount: full when paid, hatched while the
 * service has it in hand, empty before. The list below says the same in words.
 */
export function InstalmentsPicture({ instalments }: { readonly instalments: readonly Instalment[] }) {
  const say = useSay();
  const { money } = useFormats();
  const shown = instalments.filter(({ state }) => state !== 'cancelled');
  const sums = shown.map(({ amount, planned }) => (amount ?? planned).amount);
  const all = sums.reduce((sum, each) => sum + each, 0);
  if (all === 0) return null;
  const width = 640;
  const pieces = shown.map((instalment, index) => {
    const before = sums.slice(0, index).reduce((sum, each) => sum + each, 0);
    return {
      instalment,
      from: (before / all) * width + (index > 0 ? 3 : 0),
      to: ((before + (sums[index] ?? 0)) / all) * width,
      sum: sums[index] ?? 0,
    };
  });
  const words = pieces.map(
    ({ instalment: { kind, state }, sum }) =>
      `${say(`holder.pay.head.${kind}`)}\u00a0: ${money(sum)}, ${say(`holder.pay.state.${state}`)}`,
  );
  return (
    <p>
      <svg
        role="img"
        aria-label={`${say('holder.pay.picture')}. ${words.join('. ')}`}
        viewBox={`0 0 ${width} 24`}
        width="100%"
        height="24"
        preserveAspectRatio="none"
      >
        <defs>
          <pattern id="hatch" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <rect width="4" height="8" fill="var(--petrole)" />
          </pattern>
        </defs>
        {pieces.map(({ instalment: { id, state }, from, to }) => (
          <rect
            key={id}
            x={from + 1}
            y="1"
            width={Math.max(to - from - 2, 1)}
            height="22"
            fill={state === 'paid' ? 'var(--petrole)' : underWay.includes(state) ? 'url(#hatch)' : 'var(--papier)'}
            stroke="var(--petrole)"
            strokeWidth="2"
            vectorEffect="non-scaling-stroke"
          />
        ))}
      </svg>
    </p>
  );
}
