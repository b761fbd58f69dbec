import { useState } from 'react';
import type { Call, RulesRevision } from '../../api/call-settings';
import type { AxisTerms } from '../../api/workshop';
import { Button } from '../../ui/button';
import { ErrorSummary, useFaults } from '../../ui/error-summary';
import { TextField } from '../../ui/field';
import { StatusLine } from '../../ui/status-line';
import { Say, useSay } from '../../words/say';
import type { PartProps } from '../lead/call-settings';
import { latestRules, rulesWith, useRevise } from '../lead/revise';
import { AxisCard, type EditedAxis } from './axis-card';
import { codeOf } from './codes';

/** The axes of a call in their order, each with what it asks instead of the call. */
export function CallAxes({ call, revisions }: PartProps) {
  const rules = latestRules(revisions);
  // what was saved comes back with a new version: the form starts again from it
  const revise = useRevise(call);
  return rules ? <AxesForm key={`${call.id} ${call.version}`} call={call} rules={rules} revise={revise} /> : null;
}

interface FormProps {
  readonly call: Call;
  readonly rules: RulesRevision;
  readonly revise: ReturnType<typeof useRevise>;
}

function AxesForm({ call, rules, revise }: FormProps) {
  const say = useSay();
  const [axes, setAxes] = useState<readonly EditedAxis[]>(() => editedOf(call, rules));
  const [adding, setAdding] = useState({ fr: '', en: '' });
  const faults = useFaults()(revise.problem, () => undefined);
  const frozen = call.state === 'closed';
  const change = (place: number, part: Partial<EditedAxis>) =>
    setAxes((now) => now.map((axis, index) => (index === place ? { ...axis, ...part } : axis)));
  const move = (place: number, by: number) =>
    setAxes((now) => {
      const others = now.filter((_, index) => index !== place);
      const moved = now[place];
      return moved ? [...others.slice(0, place + by), moved, ...others.slice(place + by)] : now;
    });
  const add = () => {
    if (!adding.fr.trim() || !adding.en.trim()) return;
    const taken = axes.map(({ code }) => code);
    setAxes((now) => [...now, { id: null, code: codeOf(adding.fr, taken), label: adding, terms: noTerms }]);
    setAdding({ fr: '', en: '' });
  };
  const send = () => {
    const terms = axes.flatMap(({ code, terms: own }): AxisTerms[] =>
      Object.values(own).some((value) => value !== null) ? [{ axis: code, ...own }] : [],
    );
    return revise.run({
      axes: axes.map(({ id, code, label }) => ({ ...(id ? { id } : {}), code, label })),
      rules: rulesWith(rules, { parameters: { ...rules.parameters, axes: terms } }),
    });
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <ErrorSummary faults={faults} />
      <p className="quiet">
        <Say id="workshop.axes.lead" />
      </p>
      {axes.map((axis, place) => (
        <AxisCard
          key={axis.code}
          axis={axis}
          rules={rules.parameters}
          frozen={frozen}
          last={axes.length === 1}
          onChange={(part) => change(place, part)}
          onUp={place > 0 ? () => move(place, -1) : null}
          onDown={place < axes.length - 1 ? () => move(place, 1) : null}
          onRemove={() => setAxes((now) => now.filter((_, index) => index !== place))}
        />
      ))}
      {!frozen && (
        <>
          <fieldset className="field">
            <legend>
              <Say id="workshop.axes.new" />
            </legend>
            <div className="sides">
              <TextField
                label={say('workshop.new.axisFr')}
                lang="fr"
                value={adding.fr}
                onChange={({ target }) => setAdding((now) => ({ ...now, fr: target.value }))}
              />
              <TextField
                label={say('workshop.new.axisEn')}
                lang="en"
                value={adding.en}
                onChange={({ target }) => setAdding((now) => ({ ...now, en: target.value }))}
              />
            </div>
            <Button kind="secondary" onClick={add} disabled={!adding.fr.trim() || !adding.en.trim()}>
              <Say id="workshop.axes.add" />
            </Button>
          </fieldset>
          <div className="actions">
            <Button type="submit" pending={revise.pending}>
              <Say id="workshop.axes.save" />
            </Button>
            <StatusLine>{revise.done && !revise.pending && <Say id="lead.revise.saved" />}</StatusLine>
          </div>
        </>
      )}
    </form>
  );
}

const noTerms: EditedAxis['terms'] = {
  age: null,
  ageYears: null,
  legalForms: null,
  maxGrant: null,
  maxShare: null,
  minOwnShare: null,
};

/** The axes as they stand, with the terms in preparation; an age told by the axis itself counts as its own. */
function editedOf(call: Call, rules: RulesRevision): EditedAxis[] {
  return call.axes.map(({ id, code, label, age }) => {
    const { axis: _, ...own } = rules.parameters.axes?.find(({ axis }) => axis === code) ?? { axis: code };
    return { id, code, label, terms: { ...noTerms, age, ...own } };
  });
}
