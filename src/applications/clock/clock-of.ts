import type { CallParameters } from '../../calls/calls.public.js';
import type { Tx } from '../../kernel/database/data-source.js';
import { parisDay, type CivilDate } from '../../kernel/dates/civil-date.js';
import { implicitRefusalDate, suspensionBy } from '../../kernel/dates/legal-clock.js';

/**
 * The day silence becomes a refusal, from the day of receipt and every request for items so far (CRPA, L231-4 3° and
 * L114-5). Call it after the request has been written or closed.
 * @returns null while no end of the suspension is known
 */
export async function clockOf(
  tx: Tx,
  application: { readonly id: string; readonly submittedAt: Date | null },
  parameters: CallParameters,
): Promise<CivilDate | null> {
  if (!application.submittedAt) return null;
  const requests = (await tx.query(
    `select asked_at as "askedAt", due_on::text as "dueOn", ended_at as "endedAt", state
     from supplement_requests where application_id = $1 and state <> 'withdrawn' order by asked_at`,
    [application.id],
  )) as { askedAt: Date; dueOn: CivilDate; endedAt: Date | null; state: string }[];
  const suspensions = requests.map(({ askedAt, dueOn, endedAt, state }) =>
    suspensionBy({
      on: parisDay(askedAt),
      dueOn,
      answeredOn: state === 'answered' && endedAt ? parisDay(endedAt) : null,
    }),
  );
  return implicitRefusalDate(parisDay(application.submittedAt), suspensions, parameters.silenceMonths);
}
