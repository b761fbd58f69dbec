import { useState, type ReactNode } from 'react';
import { useForm, type Path } from 'react-hook-form';
import type { Bilingual, Call, RulesRevision, Texts } from '../../api/call-settings';
import { Button } from '../../ui/button';
import { ErrorSummary, useFaults } from '../../ui/error-summary';
import { TextField } from '../../ui/field';
import { LongTextField } from '../../ui/long-text-field';
import { StatusLine } from '../../ui/status-line';
import { Say, useSay } from '../../words/say';
import { TextPreview } from '../workshop/text-preview';
import type { PartProps } from './call-settings';
import { InForceFrom } from './in-force-from';
import { latestRules, rulesWith, useRevise } from './revise';

const names = [
  'presentation',
  'whoMayApply',
  'whatIsFunded',
  'howItIsChosen',
  'afterTheAward',
  'contact',
] as const satisfies readonly (keyof Texts)[];

interface Typed {
  title: Bilingual;
  summary: Bilingual;
  texts: Record<(typeof names)[number], Bilingual>;
  validFrom: string;
}

/** What people read of a call, French and English side by side. */
export function CallTexts({ call, revisions }: PartProps) {
  const rules = latestRules(revisions);
  if (!rules) return null;
  return <TextsForm key={call.id} call={call} rules={rules} />;
}

function TextsForm({ call, rules }: { call: Call; rules: RulesRevision }) {
  const say = useSay();
  const revise = useRevise(call);
  const [saved, setSaved] = useState(false);
  const empty = { fr: '', en: '' };
  const {
    register,
    handleSubmit,
    formState,
    reset,
    getValues,
    control: form,
  } = useForm<Typed>({
    defaultValues: {
      title: call.title,
      summary: call.summary,
      texts: Object.fromEntries(names.map((name) => [name, rules.texts[name] ?? empty])) as Typed['texts'],
      validFrom: rules.validFrom,
    },
  });
  const faults = useFaults()(revise.problem, () => undefined);
  const send = handleSubmit(async (typed) => {
    const texts = Object.fromEntries(
      names.flatMap((name) => (typed.texts[name].fr || typed.texts[name].en ? [[name, typed.texts[name]]] : [])),
    ) as Texts;
    // nothing to write: the button stays where the focus is, and does nothing
    if (!formState.isDirty) return;
    const { title, summary, validFrom } = typed;
    setSaved(false);
    if (!(await revise.run({ title, summary, rules: rulesWith(rules, { texts, validFrom }) }))) return;
    reset(typed);
    setSaved(true);
  });
  const pair = (name: 'title' | 'summary' | `texts.${(typeof names)[number]}`, rows: number) => (
    <Pair key={name} name={say(`lead.text.${name.replace('texts.', '') as 'title'}`)}>
      {(locale, label) => {
        const control = {
          label,
          lang: locale,
          disabled: call.state === 'closed',
          ...register(`${name}.${locale}` as Path<Typed>),
        };
        if (rows === 1) return <TextField {...control} />;
        if (name === 'summary') return <LongTextField rows={rows} {...control} />;
        return (
          <div>
            <LongTextField
              rows={rows}
              maxLength={5000}
              defaultValue={String(getValues(`${name}.${locale}` as Path<Typed>))}
              {...control}
            />
            <TextPreview form={form} name={`${name}.${locale}` as Path<Typed>} lang={locale} />
          </div>
        );
      }}
    </Pair>
  );
  return (
    <form onSubmit={(event) => void send(event)}>
      <ErrorSummary faults={faults} />
      <p className="hint">
        <Say id="workshop.text.how" />
      </p>
      {pair('title', 1)}
      {pair('summary', 3)}
      {names.map((name) => pair(`texts.${name}`, 6))}
      {call.state !== 'closed' && (
        <>
          <InForceFrom control={register('validFrom')} />
          <div className="actions">
            <Button type="submit" kind={formState.isDirty ? 'primary' : 'secondary'} pending={revise.pending}>
              <Say id="lead.text.save" />
            </Button>
            <StatusLine>{saved && <Say id="lead.revise.saved" />}</StatusLine>
          </div>
        </>
      )}
    </form>
  );
}

/** One text, French on the left and English on the right; one under the other on a phone. */
function Pair({ name, children }: { name: string; children: (locale: 'fr' | 'en', label: string) => ReactNode }) {
  const say = useSay();
  return (
    <fieldset className="field sides">
      <legend>{name}</legend>
      {children('fr', say('lead.text.french'))}
      {children('en', say('lead.text.english'))}
    </fieldset>
  );
}
