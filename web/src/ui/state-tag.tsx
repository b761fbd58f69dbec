import type { ReactNode } from 'react';

export type Tone = 'brique' | 'mousse' | 'ambre' | 'prune' | 'petrole' | 'plain';

const SHAPES: Readonly<Record<Tone, ReactNode>> = {
  plain: (
    <>
      <circle cx="5" cy="5" r="4" fill="none" stroke="currentColor" strokeWidth="1.5" />
      <path d="M5 1a4 4 0 0 0 0 8z" />
    </>
  ),
  petrole: <circle cx="5" cy="5" r="4" />,
  prune: <path d="M5 0 10 5 5 10 0 5z" />,
  ambre: <path d="M5 1 10 9.5H0z" />,
  mousse: <path d="m1 5 3 3 5-6" fill="none" stroke="currentColor" strokeWidth="2" />,
  brique: <path d="m1.5 1.5 7 7m0-7-7 7" fill="none" stroke="currentColor" strokeWidth="2" />,
};

/** A state: a shape and a word, never a colour alone. */
export function StateTag({ tone = 'plain', children }: { tone?: Tone; children: ReactNode }) {
  return (
    <span className={`tag ${tone}`}>
      <svg width="10" height="10" viewBox="0 0 10 10" fill="currentColor" aria-hidden="true">
        {SHAPES[tone]}
      </svg>
      {children}
    </span>
  );
}

const TONES: Readonly<Record<string, Tone>> = {
  submitted: 'petrole',
  incomplete: 'ambre',
  lapsed: 'brique',
  admissible: 'plain',
  inadmissible: 'brique',
  scheduled: 'prune',
  recommended: 'prune',
  proposed: 'prune',
  redirected: 'plain',
  awarded: 'mousse',
  refused: 'brique',
  withdrawn: 'plain',
  requested: 'ambre',
  checked: 'petrole',
  approved: 'petrole',
  ordered: 'prune',
  paid: 'mousse',
  returned: 'brique',
  cancelled: 'brique',
  favourable: 'mousse',
  reserved: 'ambre',
  unfavourable: 'brique',
  asked: 'prune',
  expired: 'brique',
  notified: 'mousse',
  accepted: 'mousse',
  received: 'petrole',
  awaited: 'ambre',
};

/** The tone of a state of an application, an opinion, an instalment or an award. */
export function toneOf(state: string): Tone {
  return TONES[state] ?? 'plain';
}
