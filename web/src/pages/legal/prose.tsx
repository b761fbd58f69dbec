import type { ReactNode } from 'react';
import { Say, type MessageValues } from '../../words/say';
import type { MessageId } from '../../words/words';

/** A title and its paragraphs, each a message that may carry links. */
export function Part({
  title,
  says = [],
  values,
  children,
}: {
  title: MessageId;
  says?: readonly MessageId[];
  values?: MessageValues;
  children?: ReactNode;
}) {
  return (
    <section>
      <h2>
        <Say id={title} />
      </h2>
      {says.map((id) => (
        <p key={id}>
          <Say id={id} {...(values ? { values } : {})} />
        </p>
      ))}
      {children}
    </section>
  );
}

/** Messages one under the other. */
export function Points({ says, values }: { says: readonly MessageId[]; values?: MessageValues }) {
  return (
    <ul>
      {says.map((id) => (
        <li key={id}>
          <Say id={id} {...(values ? { values } : {})} />
        </li>
      ))}
    </ul>
  );
}
