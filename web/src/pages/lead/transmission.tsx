import { useForm } from 'react-hook-form';
import { ask, atVersion, useApi } from '../../api/client';
import type { Deliberation } from '../../api/awards';
import { useVerb } from '../../api/verb';
import { Button } from '../../ui/button';
import { ErrorSummary, faultAt } from '../../ui/error-summary';
import { DateField } from '../../ui/field';
import { useNamedFaults } from '../../ui/named-faults';
import { focusOn } from '../../ui/focus-on';
import { Say, useSay } from '../../words/say';

/** The day the prefect received the act: before it, no letter may leave. */
export function Transmission({ act }: { act: Deliberation }) {
  const say = useSay();
  const api = useApi();
  const { register, handleSubmit } = useForm({ defaultValues: { transmittedOn: '', executoryOn: '' } });
  const transmit = useVerb(
    ({ transmittedOn, executoryOn }: { transmittedOn: string; executoryOn: string }) =>
      ask(
        api.PUT('/api/v1/deliberations/{id}/transmission', {
          params: { path: { id: act.id }, header: atVersion(act.version) },
          body: { transmittedOn, ...(executoryOn ? { executoryOn } : {}) },
        }),
      ),
    [['deliberations'], ['awards']],
  );
  const faults = useNamedFaults(transmit.problem, 'act', {
    transmittedOn: say('lead.act.transmittedOn'),
    executoryOn: say('lead.act.executoryOn'),
  });
  return (
    <section aria-labelledby="transmission">
      <h2 id="transmission">
        <Say id="lead.transmission" />
      </h2>
      <p className="quiet">
        <Say id="lead.transmission.why" />
      </p>
      <form
        onSubmit={(event) =>
          void handleSubmit(async (typed) => {
            if (await transmit.run(typed)) focusOn('proposals');
          })(event)
        }
        noValidate
      >
        <ErrorSummary faults={faults} />
        <div className="row top">
          <DateField
            label={say('lead.act.transmittedOn')}
            hint={say('lead.transmission.proof')}
            {...register('transmittedOn')}
            id="act-transmittedOn"
            fault={faultAt(faults, 'act-transmittedOn')}
          />
          <DateField
            label={say('lead.act.executoryOn')}
            hint={say('lead.transmission.executory')}
            {...register('executoryOn')}
            id="act-executoryOn"
            optional
            fault={faultAt(faults, 'act-executoryOn')}
          />
        </div>
        <div className="actions">
          <Button type="submit" pending={transmit.pending}>
            <Say id="lead.transmission.save" />
          </Button>
        </div>
      </form>
    </section>
  );
}
