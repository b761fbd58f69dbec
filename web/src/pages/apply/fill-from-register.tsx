import { useState, type MouseEvent } from 'react';
import { ask, useApi } from '../../api/client';
import type { RegisterReading } from '../../api/draft';
import { useVerb } from '../../api/verb';
import { Button } from '../../ui/button';
import { useFormats } from '../../ui/formats';
import { ProblemLine } from '../../ui/problem-line';
import { Say } from '../../words/say';

/** Fields of the form the register may fill, by their names in the form. */
const FILLED = ['legalName', 'rna', 'foundedOn', 'address'] as const;

/** Asks the public register and fills only what is still empty; the holder reads it over in the form, as anything typed. */
export function FillFromRegister({ onLegalForm }: { onLegalForm: (form: string) => void }) {
  const api = useApi();
  const { instant } = useFormats();
  const [told, setTold] = useState<{ reading: RegisterReading; count: number } | null>(null);
  const read = useVerb((siret: string) =>
    ask(api.GET('/api/v1/company-register/{siret}', { params: { path: { siret } } })),
  );
  const fill = async ({ currentTarget: { form } }: MouseEvent<HTMLButtonElement>) => {
    const control = (name: string) => form?.elements.namedItem(name);
    const siret = control('siret');
    if (!(siret instanceof HTMLInputElement)) return;
    if (!siret.value.trim()) return siret.focus();
    setTold(null);
    const reading = await read.run(siret.value);
    if (!reading) return;
    const empty = FILLED.filter((name) => {
      const input = control(name);
      if (!reading[name] || !(input instanceof HTMLInputElement) || input.value.trim()) return false;
      input.value = reading[name];
      return true;
    });
    if (reading.legalForm) onLegalForm(reading.legalForm);
    setTold({ reading, count: empty.length });
  };
  return (
    <>
      <p>
        <Button kind="secondary" pending={read.pending} onClick={(event) => void fill(event)}>
          <Say id="register.fill" />
        </Button>
      </p>
      <ProblemLine problem={read.problem} />
      <p role="status" className="status">
        {told && (
          <>
            <Say id="register.fetched" values={{ source: told.reading.source, at: instant(told.reading.fetchedAt) }} />{' '}
            <Say id="register.filled" values={{ count: told.count }} />{' '}
            {told.reading.withheld && <Say id="register.withheld" />}{' '}
            {!told.reading.active && <Say id="register.closed" />}
          </>
        )}
      </p>
    </>
  );
}
