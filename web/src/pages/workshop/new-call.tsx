import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useForm } from 'react-hook-form';
import { callsQuery } from '../../api/calls';
import { ask, once, useApi } from '../../api/client';
import { useVerb } from '../../api/verb';
import { Button } from '../../ui/button';
import { Check, Choices } from '../../ui/choices';
import { ErrorSummary, faultAt, useFaults } from '../../ui/error-summary';
import { SelectField, TextField } from '../../ui/field';
import { PageTitle } from '../../ui/page-title';
import { Say, useBilingual, useSay } from '../../words/say';
import { codeOf } from './codes';

interface Typed {
  from: string;
  titleFr: string;
  titleEn: string;
  summaryFr: string;
  summaryEn: string;
  slug: string;
  numberPrefix: string;
  rhythm: 'rounds' | 'permanent';
  axisFr: string;
  axisEn: string;
  texts: boolean;
  parameters: boolean;
  form: boolean;
  grids: boolean;
  envelopes: boolean;
}

const parts = ['texts', 'parameters', 'form', 'grids', 'envelopes'] as const;

/** The first steps of a call: from nothing or from another one. It is in preparation, and nobody outside sees it. */
export function NewCallPage() {
  const say = useSay();
  const text = useBilingual();
  const api = useApi();
  const navigate = useNavigate();
  const { copie = '' } = useSearch({ from: '/instruction/appels/nouveau' });
  const { data: calls } = useSuspenseQuery(callsQuery(api));
  const { register, handleSubmit, watch, setValue, formState } = useForm<Typed>({
    defaultValues: {
      ...{ from: copie, titleFr: '', titleEn: '', summaryFr: '', summaryEn: '', slug: '', numberPrefix: '' },
      ...{ rhythm: 'rounds', axisFr: '', axisEn: '' },
      ...{ texts: true, parameters: true, form: true, grids: true, envelopes: false },
    },
  });
  const create = useVerb(
    (typed: Typed, key) => {
      const { from, slug, numberPrefix, rhythm } = typed;
      const common = {
        ...{ slug, numberPrefix: numberPrefix.toUpperCase() },
        title: { fr: typed.titleFr, en: typed.titleEn },
        summary: { fr: typed.summaryFr, en: typed.summaryEn },
      };
      const { texts, parameters, form, grids, envelopes } = typed;
      if (from)
        return ask(
          api.POST('/api/v1/calls/{id}/copies', {
            params: { path: { id: from }, header: once(key) },
            body: { ...common, parts: { texts, parameters, form, grids, envelopes } },
          }),
        );
      const axis = { fr: typed.axisFr, en: typed.axisEn };
      return ask(
        api.POST('/api/v1/calls', {
          params: { header: once(key) },
          body: { ...common, rhythm, axes: [{ code: codeOf(axis.fr, []), label: axis, rules: { age: 'any' } }] },
        }),
      );
    },
    [['calls']],
  );
  const names = {
    'title/fr': say('workshop.new.titleFr'),
    'title/en': say('workshop.new.titleEn'),
    'summary/fr': say('workshop.new.summaryFr'),
    'summary/en': say('workshop.new.summaryEn'),
    slug: say('workshop.new.slug'),
    numberPrefix: say('workshop.new.numberPrefix'),
    'axes/0/label/fr': say('workshop.new.axisFr'),
    'axes/0/label/en': say('workshop.new.axisEn'),
  };
  const faults = useFaults()(create.problem, (pointer) =>
    pointer.slice(1) in names ? `call-${pointer.slice(1)}` : undefined,
  ).map(
    // the refusal names the field as the contract does; people know it by its question
    (fault) => ({
      ...fault,
      words: Object.entries(names).reduce((words, [field, name]) => words.replace(`${field}`, name), fault.words),
    }),
  );
  const from = watch('from');
  const send = handleSubmit(async (typed) => {
    const made = await create.run(typed);
    if (made) await navigate({ to: '/instruction/appels/$id', params: { id: made.id }, search: { partie: 'textes' } });
  });
  const field = (name: keyof Typed, at: keyof typeof names) => ({
    ...register(name),
    id: `call-${at}`,
    label: names[at],
    required: true,
    fault: faultAt(faults, `call-${at}`),
  });
  return (
    <>
      <PageTitle>{say('workshop.new')}</PageTitle>
      <p>
        <Link to="/instruction/appels">
          <Say id="workshop.back" />
        </Link>
      </p>
      <p className="lead">
        <Say id="workshop.new.lead" />
      </p>
      <form onSubmit={(event) => void send(event)} noValidate>
        <ErrorSummary faults={faults} />
        <SelectField label={say('workshop.new.from')} id="call-from" {...register('from')}>
          <option value="">{say('workshop.new.scratch')}</option>
          {calls.items.map(({ id, title }) => (
            <option key={id} value={id}>
              {say('workshop.new.copyOf', { title: text(title) })}
            </option>
          ))}
        </SelectField>
        {from && (
          <fieldset className="field">
            <legend>
              <Say id="workshop.new.parts" />
            </legend>
            {parts.map((part) => (
              <Check key={part} label={say(`workshop.new.part.${part}`)} {...register(part)} />
            ))}
          </fieldset>
        )}
        <div className="sides">
          <TextField
            {...field('titleFr', 'title/fr')}
            lang="fr"
            maxLength={200}
            onBlur={({ target }) => {
              if (!formState.dirtyFields.slug) setValue('slug', codeOf(target.value, []).slice(0, 60));
            }}
          />
          <TextField {...field('titleEn', 'title/en')} lang="en" maxLength={200} />
        </div>
        <div className="sides">
          <TextField {...field('summaryFr', 'summary/fr')} lang="fr" maxLength={500} />
          <TextField {...field('summaryEn', 'summary/en')} lang="en" maxLength={500} />
        </div>
        <div className="row top">
          <TextField {...field('slug', 'slug')} hint={say('workshop.new.slug.hint')} />
          <TextField {...field('numberPrefix', 'numberPrefix')} hint={say('workshop.new.prefix.hint')} short />
        </div>
        {!from && (
          <>
            <p className="hint">
              <Say id="workshop.new.axis.hint" />
            </p>
            <div className="sides">
              <TextField {...field('axisFr', 'axes/0/label/fr')} lang="fr" />
              <TextField {...field('axisEn', 'axes/0/label/en')} lang="en" />
            </div>
            <Choices
              label={say('workshop.rhythm')}
              control={register('rhythm')}
              options={(['rounds', 'permanent'] as const).map((value) => ({
                value,
                label: say(`workshop.rhythm.${value}`),
                hint: say(`workshop.rhythm.${value}.hint`),
              }))}
            />
          </>
        )}
        <div className="actions">
          <Button type="submit" pending={create.pending}>
            <Say id="workshop.new.make" />
          </Button>
        </div>
      </form>
    </>
  );
}
