import { useState } from 'react';
import { useForm } from 'react-hook-form';
import type { Award } from '../../api/awards';
import { ask, atVersion, useApi } from '../../api/client';
import { useVerb } from '../../api/verb';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { ErrorSummary, faultAt } from '../../ui/error-summary';
import { DateField } from '../../ui/field';
import { StateTag } from '../../ui/state-tag';
import { StatusLine } from '../../ui/status-line';
import { useNamedFaults } from '../../ui/named-faults';
import { focusOn } from '../../ui/focus-on';
import { Say, useSay } from '../../words/say';
import { AwardsTable } from './awards-table';

/** Agreements sent out: the signature of both sides is recorded here, and the award starts. */
export function AgreementsToSign({ awards }: { awards: readonly Award[] }) {
  const say = useSay();
  const [signing, setSigning] = useState<Award>();
  const [said, setSaid] = useState<string>();
  return (
    <>
      <p>
        <Say id="lead.agreements.intro" />
      </p>
      <StatusLine>{said}</StatusLine>
      {awards.length === 0 ? (
        <p className="quiet">
          <Say id="lead.agreements.none" />
        </p>
      ) : (
        <AwardsTable
          name={say('lead.decisions.conventions')}
          awards={awards}
          last={{
            head: say('lead.agreements.agreement'),
            cell: (award) => <Agreement award={award} onSign={() => setSigning(award)} />,
          }}
        />
      )}
      <Dialog
        open={signing !== undefined}
        title={<Say id="lead.agreements.sign" values={{ number: signing?.agreementNumber ?? '' }} />}
        onClose={() => setSigning(undefined)}
      >
        {signing && (
          <Signature
            award={signing}
            onDone={() => {
              setSaid(say('lead.agreements.signed', { number: signing.agreementNumber ?? '' }));
              setSigning(undefined);
              focusOn('main');
            }}
          />
        )}
      </Dialog>
    </>
  );
}

function Agreement({ award, onSign }: { award: Award; onSign: () => void }) {
  return (
    <div className="row">
      {award.agreementFileId ? (
        <a href={`/api/v1/files/${award.agreementFileId}`}>
          <Say id="lead.agreements.read" values={{ number: award.agreementNumber ?? '' }} />
        </a>
      ) : (
        <StateTag>
          <Say id="lead.agreements.drafting" />
        </StateTag>
      )}
      {award.agreementState === 'sent' && (
        <Button kind="secondary" onClick={onSign}>
          <Say id="lead.agreements.record" />
        </Button>
      )}
    </div>
  );
}

function Signature({ award, onDone }: { award: Award; onDone: () => void }) {
  const say = useSay();
  const api = useApi();
  const { register, handleSubmit } = useForm({ defaultValues: { signedOn: '', endsOn: '' } });
  const sign = useVerb(
    ({ signedOn, endsOn }: { signedOn: string; endsOn: string }) =>
      ask(
        api.PUT('/api/v1/agreements/{id}/signature', {
          params: { path: { id: award.agreementId ?? '' }, header: atVersion(award.agreementVersion ?? 1) },
          body: { signedOn, ...(endsOn ? { endsOn } : {}) },
        }),
      ),
    [['awards'], ['instalments']],
  );
  const faults = useNamedFaults(sign.problem, 'sign', {
    signedOn: say('lead.agreements.signedOn'),
    endsOn: say('lead.agreements.endsOn'),
  });
  const send = handleSubmit(async (typed) => {
    if (await sign.run(typed)) onDone();
  });
  return (
    <form onSubmit={(event) => void send(event)} noValidate>
      <ErrorSummary faults={faults} />
      <DateField
        label={say('lead.agreements.signedOn')}
        hint={say('lead.agreements.signedOn.hint')}
        {...register('signedOn')}
        id="sign-signedOn"
        fault={faultAt(faults, 'sign-signedOn')}
      />
      <DateField
        label={say('lead.agreements.endsOn')}
        hint={say('lead.agreements.endsOn.hint')}
        {...register('endsOn')}
        id="sign-endsOn"
        optional
        fault={faultAt(faults, 'sign-endsOn')}
      />
      <div className="actions">
        <Button type="submit" pending={sign.pending}>
          <Say id="lead.agreements.save" />
        </Button>
      </div>
    </form>
  );
}
