import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { FULL_WEIGHT, type Criterion, type GridDefinition } from '../../../../../src/calls/grids/grid.js';
import type { Call } from '../../../api/call-settings';
import { Button } from '../../../ui/button';
import { ErrorSummary, faultAt, useFaults } from '../../../ui/error-summary';
import { useFormats } from '../../../ui/formats';
import { StatusLine } from '../../../ui/status-line';
import { Say, useSay } from '../../../words/say';
import { useRevise } from '../revise';
import { CriterionEditor } from './criterion-editor';
import { proposedKey, shifted } from './form-edit';
import { NO_WORDS } from './new-field';
import { TextsPair } from './texts-pair';

interface Props {
  readonly call: Call;
  /** Null for the grid of the whole call. */
  readonly axisId: string | null;
  readonly stored: GridDefinition | null;
}

const USUAL_SCALE = 4;

/** The criteria of a grid with their weights, which make 100 %, and what each score means. */
export function GridEditor({ call, axisId, stored }: Props) {
  const say = useSay();
  const { share } = useFormats();
  const queries = useQueryClient();
  const revise = useRevise(call);
  const [grid, setGrid] = useState<GridDefinition>(stored ?? { title: NO_WORDS, criteria: [] });
  const [saved, setSaved] = useState(false);
  const faults = useFaults()(revise.problem, (pointer) => `grid${pointer.replaceAll('/', '-')}`);
  const { criteria } = grid;
  const sum = criteria.reduce((total, { weight }) => total + weight, 0);
  const gap = FULL_WEIGHT - sum;
  const put = (next: readonly Criterion[]) => {
    setSaved(false);
    setGrid({ ...grid, criteria: next });
  };
  const add = () => {
    const taken = new Set(criteria.map(({ code }) => code));
    const anchors = [0, USUAL_SCALE].map((score) => ({ score, words: NO_WORDS }));
    const code = proposedKey('', taken, 'criterion');
    put([...criteria, { code, label: NO_WORDS, weight: Math.max(0, gap), maxScore: USUAL_SCALE, anchors }]);
  };
  const even = () => {
    const part = Math.floor(FULL_WEIGHT / criteria.length / 100) * 100;
    put(
      criteria.map((each, at) => ({ ...each, weight: at === 0 ? FULL_WEIGHT - part * (criteria.length - 1) : part })),
    );
  };
  const save = async () => {
    setSaved(false);
    if (await revise.run({ grids: [{ axisId, definition: grid as never }] })) setSaved(true);
    // refused because the call changed meanwhile: its version is read again before the next try
    else await queries.invalidateQueries({ queryKey: ['call', call.slug] });
  };
  return (
    <fieldset className="bare" disabled={call.state === 'closed'}>
      <ErrorSummary faults={faults} />
      <TextsPair
        id="grid-title"
        name={say('builder.grid.name')}
        value={grid.title}
        fault={faultAt(faults, 'grid-title')}
        onChange={(title) => setGrid({ ...grid, title })}
      />
      {criteria.map((criterion, at) => (
        <CriterionEditor
          key={at}
          criterion={criterion}
          number={at + 1}
          faults={faults}
          taken={new Set(criteria.filter((_, index) => index !== at).map(({ code }) => code))}
          fixed={stored?.criteria.some(({ code }) => code === criterion.code) ?? false}
          change={(next) => put(criteria.map((each, index) => (index === at ? next : each)))}
          move={(by) => put(shifted(criteria, at, by))}
          last={at === criteria.length - 1}
          remove={() => put(criteria.filter((_, index) => index !== at))}
        />
      ))}
      <div className="actions">
        <Button kind="secondary" onClick={add}>
          <Say id="builder.grid.add" />
        </Button>
        {criteria.length > 1 && gap !== 0 && (
          <Button kind="secondary" onClick={even}>
            <Say id="builder.grid.even" />
          </Button>
        )}
      </div>
      <div className={gap === 0 ? 'stuck done' : 'stuck attention'}>
        <div className="row apart">
          <p role="status">
            <strong id="grid-criteria">
              <Say id="builder.grid.sum" values={{ sum: share(sum) }} />
            </strong>{' '}
            {gap === 0 ? (
              <Say id="builder.grid.sum.right" />
            ) : (
              <Say
                id={gap > 0 ? 'builder.grid.sum.missing' : 'builder.grid.sum.over'}
                values={{ gap: share(Math.abs(gap)) }}
              />
            )}
          </p>
          <div className="row">
            <StatusLine>{saved && <Say id="lead.revise.saved" />}</StatusLine>
            <Button pending={revise.pending} onClick={() => void save()}>
              <Say id="builder.grid.save" />
            </Button>
          </div>
        </div>
        <p className="quiet small">
          <Say id="builder.grid.frozen" />
        </p>
      </div>
    </fieldset>
  );
}
