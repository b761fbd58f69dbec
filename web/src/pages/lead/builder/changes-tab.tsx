import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { FormRevision, Revisions } from '../../../api/call-settings';
import { draftsQuery } from '../../../api/form-changes';
import { useApi } from '../../../api/client';
import { SelectField } from '../../../ui/field';
import { FormChanges } from '../../../ui/form-changes';
import { useFormats } from '../../../ui/formats';
import { Notice } from '../../../ui/notice';
import { Say, useSay } from '../../../words/say';
import { ConditionWords } from '../condition-words';
import { PublishCall } from '../publish-call';
import { useWork } from './work';

interface Props {
  readonly revisions: Revisions;
  readonly lead: boolean;
}

/** What changes from the form in force to the one being written, what it means for drafts, and its publication. */
export function ChangesTab({ revisions, lead }: Props) {
  const { call, published, definition, dirty } = useWork();
  return (
    <>
      {dirty ? (
        <Notice kind="attention">
          <p>
            <Say id="builder.changes.unsaved" />
          </p>
        </Notice>
      ) : (
        <PublishCall call={call} revisions={revisions} lead={lead} />
      )}
      <Drafts />
      <section aria-labelledby="changes">
        <h2 id="changes">
          <Say id="builder.changes" />
        </h2>
        {published ? (
          <FormChanges
            before={published}
            after={definition}
            conditions={(conditions, form) => (
              <ConditionWords conditions={conditions} definition={form} axes={call.axes} />
            )}
          />
        ) : (
          <p>
            <Say id="builder.changes.first" />
          </p>
        )}
      </section>
      <Earlier forms={revisions.forms.filter(({ publishedAt }) => publishedAt)} />
    </>
  );
}

/** The drafts a publication takes along, and those still on their way from the last one. */
function Drafts() {
  const { call } = useWork();
  const { data } = useQuery({
    ...draftsQuery(useApi(), call.id),
    refetchInterval: ({ state }) => (state.data && state.data.behind > 0 ? 3_000 : false),
  });
  if (!data || data.running === 0) return null;
  return (
    <p role="status">
      <Say id="builder.drafts" values={{ count: data.running }} />{' '}
      {data.behind > 0 && <Say id="builder.drafts.behind" values={{ count: data.behind }} />}
    </p>
  );
}

/** Any two published revisions, side by side. */
function Earlier({ forms }: { forms: readonly FormRevision[] }) {
  const say = useSay();
  const { instant } = useFormats();
  const { call } = useWork();
  const [from, setFrom] = useState(forms[1]?.id ?? '');
  const [to, setTo] = useState(forms[0]?.id ?? '');
  const [before, after] = [forms.find(({ id }) => id === from), forms.find(({ id }) => id === to)];
  if (forms.length < 2 || !before || !after) return null;
  const choice = (label: string, value: string, choose: (id: string) => void) => (
    <SelectField label={label} value={value} onChange={({ target }) => choose(target.value)}>
      {forms.map(({ id, number, publishedAt }) => (
        <option key={id} value={id}>
          {say('builder.changes.version', { number, at: publishedAt ? instant(publishedAt) : '' })}
        </option>
      ))}
    </SelectField>
  );
  return (
    <section aria-labelledby="earlier">
      <h2 id="earlier">
        <Say id="builder.changes.earlier" />
      </h2>
      <div className="row top">
        {choice(say('builder.changes.from'), from, setFrom)}
        {choice(say('builder.changes.to'), to, setTo)}
      </div>
      <FormChanges
        before={before.definition}
        after={after.definition}
        conditions={(conditions, form) => <ConditionWords conditions={conditions} definition={form} axes={call.axes} />}
      />
    </section>
  );
}
