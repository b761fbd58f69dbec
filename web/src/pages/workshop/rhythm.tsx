import { useState } from 'react';
import type { Call } from '../../api/call-settings';
import { Button } from '../../ui/button';
import { Choices } from '../../ui/choices';
import { ProblemLine } from '../../ui/problem-line';
import { Say, useSay } from '../../words/say';
import { useRevise } from '../lead/revise';

/** By rounds with dates of their own, or open all year. */
export function Rhythm({ call }: { call: Call }) {
  const say = useSay();
  const revise = useRevise(call);
  const [rhythm, setRhythm] = useState(call.rhythm);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void revise.run({ rhythm });
      }}
    >
      <Choices
        label={say('workshop.rhythm')}
        control={{
          name: 'rhythm',
          onChange: ({ target }) => setRhythm(target.value === 'permanent' ? 'permanent' : 'rounds'),
        }}
        chosen={[rhythm]}
        options={(['rounds', 'permanent'] as const).map((value) => ({
          value,
          label: say(`workshop.rhythm.${value}`),
          hint: say(`workshop.rhythm.${value}.hint`),
        }))}
      />
      <ProblemLine problem={revise.problem} />
      {rhythm !== call.rhythm && (
        <Button type="submit" kind="secondary" pending={revise.pending}>
          <Say id="workshop.rhythm.save" />
        </Button>
      )}
    </form>
  );
}
