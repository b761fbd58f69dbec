import { useState } from 'react';
import type { NoConnection, Problem } from '../../api/problem';
import type { Fault } from '../../ui/error-summary';
import { useNamedFaults } from '../../ui/named-faults';
import { useSay } from '../../words/say';

interface FormFaults {
  readonly faults: readonly Fault[];
  /** True where every one of these has a value; else the empty ones are told, in this order, and nothing need be sent. */
  filled(values: Readonly<Record<string, string | readonly unknown[]>>): boolean;
}

/** The faults of a form: what was left empty, else what the API refused. `names`: the question of each field. */
export function useAdminFaults(
  problem: Problem | NoConnection | null,
  prefix: string,
  names: Readonly<Record<string, string>>,
): FormFaults {
  const say = useSay();
  const told = useNamedFaults(problem, prefix, names);
  const [empty, setEmpty] = useState<readonly string[]>([]);
  const own = empty.map((field) => ({
    field: `${prefix}-${field}`,
    words: say('admin.fault.empty', { question: names[field] ?? field }),
  }));
  return {
    faults: own.length > 0 ? own : told,
    filled(values) {
      const left = Object.keys(values).filter((field) => values[field]?.length === 0);
      setEmpty(left);
      return left.length === 0;
    },
  };
}
