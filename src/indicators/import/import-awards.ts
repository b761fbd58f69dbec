import { Injectable } from '@nestjs/common';
import { Calls } from '../../calls/calls.public.js';
import { isStaff, type Actor } from '../../kernel/access/actor.js';
import { Database } from '../../kernel/database/database.js';
import type { Tx } from '../../kernel/database/data-source.js';
import { parisDay } from '../../kernel/dates/civil-date.js';
import { sirenOf } from '../../kernel/identifiers/identifiers.js';
import { Journal } from '../../kernel/journal/journal.js';
import { kernelRefusals } from '../../kernel/refusals/kernel.refusals.js';
import { demand } from '../../kernel/refusals/refusal.js';
import { Aids, type AidRegime } from '../../organizations/organizations.public.js';
import { Territory } from '../../territory/territory.public.js';
import type { ImportedAward, ImportedAwards, ImportInput } from './import-awards.dto.js';
import { importFaults } from './import.rules.js';
import { placesOf, rowOf, type CallFrame } from './import-rows.js';
import {
  insertAwards,
  insertOrganizations,
  insertPlaces,
  knownNumbers,
  organizationsBySiret,
  type ImportRow,
} from './import-rows.sql.js';

const ONE_AT_A_TIME = 4_202_612;

/**
 * Brings in awards decided before the product was there: all of the list or none. Each makes a structure (known by its
 * SIRET), a decided application marked as imported, a closed award and its entry in the register of aid. An award is known by
 * its number: again it changes nothing. Done by an administrator or the product itself.
 * Refusals: those of `importFaults`, `commune_not_ours`, `not_found` for the call.
 */
@Injectable()
export class ImportAwards {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
    private readonly calls: Calls,
    private readonly territory: Territory,
    private readonly aids: Aids,
  ) {}

  async run(actor: Actor, input: ImportInput): Promise<ImportedAwards> {
    if (actor.kind !== 'system' && !isStaff(actor, 'admin')) throw kernelRefusals.not_allowed();
    return this.database.transaction(async (tx) => {
      await tx.query('select pg_advisory_xact_lock($1)', [ONE_AT_A_TIME]);
      const call = await this.calls.byId(input.callId, tx);
      const axes = await this.calls.axes(call.id, tx);
      const today = parisDay(await this.database.now(tx));
      const codes = axes.map(({ code }) => code);
      demand(...importFaults(input.awards, { numberPrefix: call.numberPrefix, axes: codes, today }));
      const known = await knownNumbers(
        tx,
        input.awards.map(({ number }) => number),
      );
      const awards = input.awards.filter(({ number }) => !known.has(number));
      const revision = await this.calls.currentRevision(call.id, today, tx);
      const frame: CallFrame = {
        call_id: call.id,
        call_revision_id: revision.id,
        form_revision_id: (await this.calls.currentForm(call.id, tx)).id,
      };
      const communes = await this.communes(tx, awards);
      const axisIds = new Map(axes.map(({ code, id }) => [code, id]));
      const rows = awards.map((award) => rowOf(award, frame, axisIds.get(award.axis) ?? '', communes));
      const founded = await insertOrganizations(tx, rows);
      await insertAwards(tx, rows);
      await insertPlaces(
        tx,
        awards.flatMap((award, place) => placesOf(award, rows[place]?.application_id ?? '', communes)),
      );
      await this.tell(tx, actor, rows, founded, revision.parameters.aidRegime);
      return { imported: rows.length, known: known.size };
    });
  }

  private async communes(tx: Tx, awards: readonly ImportedAward[]): Promise<ReadonlyMap<string, string>> {
    const codes = new Set(
      awards.flatMap(({ communes, organization: { insee } }) => [...communes, ...(insee ? [insee] : [])]),
    );
    const found = await this.territory.communesByInsee([...codes], tx);
    return new Map(found.map(({ insee, id }) => [insee, id]));
  }

  private async tell(
    tx: Tx,
    actor: Actor,
    rows: readonly ImportRow[],
    founded: readonly string[],
    regime: AidRegime,
  ): Promise<void> {
    for (const id of founded) {
      await this.journal.write(tx, { actor, subject: { type: 'organization', id }, verb: 'imported' });
    }
    for (const { number, amount, voted_on: votedOn, application_id, award_id } of rows) {
      const data = { number, amount, votedOn };
      const application = { type: 'application', id: application_id };
      await this.journal.write(tx, { actor, subject: application, verb: 'imported', to: 'awarded', data });
      const award = { type: 'award', id: award_id };
      await this.journal.write(tx, { actor, subject: award, verb: 'imported', to: 'closed', data });
    }
    await this.register(tx, rows, regime);
  }

  private async register(tx: Tx, rows: readonly ImportRow[], regime: AidRegime): Promise<void> {
    const { name: funder } = await this.territory.authority(tx);
    const organizations = await organizationsBySiret(tx, rows);
    for (const { siret, amount, object, voted_on: grantedOn, award_id: awardId } of rows) {
      const organizationId = organizations.get(siret) ?? '';
      const aid = { organizationId, siren: sirenOf(siret), funder, amount, grantedOn, regime, object, awardId };
      await this.aids.record(tx, { ...aid, source: 'authority', inKind: false });
    }
  }
}
