import { Injectable } from '@nestjs/common';
import { ApplicationsRead } from '../applications/applications.public.js';
import { AwardsRead, type AwardFacts } from '../awards/awards.public.js';
import { isStaff, type Actor, type PersonActor, type StaffRole } from '../kernel/access/actor.js';
import { freshStaff, signedIn, staff, type Policy } from '../kernel/access/policy.js';
import { Database } from '../kernel/database/database.js';
import type { Tx } from '../kernel/database/data-source.js';
import { kernelRefusals } from '../kernel/refusals/kernel.refusals.js';
import { demand } from '../kernel/refusals/refusal.js';
import { Organizations, type OrganizationRole } from '../organizations/organizations.public.js';
import { paymentRefusals } from './payments.refusals.js';

/** People of the structure; their role is asked of the row. */
export const holder: Policy = signedIn;
/** Who verifies payments. */
export const checksPayments: Policy = staff('finance', 'officer');
/** Who reads the to-pay list. */
export const readsPayments: Policy = staff('finance', 'officer', 'lead', 'admin');
/** Who accepts financial reports. */
export const acceptsReports: Policy = staff('officer', 'lead');
export const financeOnly: Policy = staff('finance');
/** Acts that let money leave: the second factor was passed in the last ten minutes. */
export const freshFinance: Policy = freshStaff('finance');

/** The parts in a structure that let one ask for its money. */
const acting: readonly OrganizationRole[] = ['owner', 'representative', 'editor'];

/** Who is what to the award or the structure at hand. */
@Injectable()
export class PaymentsAccess {
  constructor(
    private readonly database: Database,
    private readonly applications: ApplicationsRead,
    private readonly awards: AwardsRead,
    private readonly organizations: Organizations,
  ) {}

  /**
   * The award, for somebody of its structure who may act.
   * @throws not_found to strangers, the barred and before the notification; not_allowed to staff; reader_cannot_request
   */
  async ofHolder(tx: Tx, actor: Actor, awardId: string): Promise<{ award: AwardFacts; actor: PersonActor }> {
    const award = await this.awards.get(awardId, tx);
    await this.applications.visible(actor, award.applicationId, tx);
    const role = await this.organizations.roleOf(actor, award.organizationId, tx);
    if (actor.kind !== 'person') throw kernelRefusals.not_found();
    if (role === null) throw isStaff(actor) ? kernelRefusals.not_allowed() : kernelRefusals.not_found();
    if (award.notifiedAt === null) throw kernelRefusals.not_found();
    if (!acting.includes(role)) throw paymentRefusals.reader_cannot_request();
    return { award, actor };
  }

  /**
   * The award, for an act of the service.
   * @throws not_allowed, not_found to the barred, own_structure to staff who are of the structure
   */
  async ofStaff(
    tx: Tx,
    actor: Actor,
    awardId: string,
    ...roles: StaffRole[]
  ): Promise<{ award: AwardFacts; actor: PersonActor }> {
    if (!isStaff(actor, ...roles)) throw kernelRefusals.not_allowed();
    const award = await this.awards.get(awardId, tx);
    await this.applications.visible(actor, award.applicationId, tx);
    if ((await this.organizations.roleOf(actor, award.organizationId, tx)) !== null)
      throw paymentRefusals.own_structure();
    return { award, actor };
  }

  /** Whether the actor may see bank details and payments of a structure: its people, or staff who are not barred. */
  async mayRead(actor: Actor, organizationId: string, ...roles: StaffRole[]): Promise<boolean> {
    if (actor.kind !== 'person' || (await this.barred(actor, organizationId))) return false;
    const role = await this.organizations.roleOf(actor, organizationId);
    return role === null ? isStaff(actor, ...roles) : acting.includes(role);
  }

  /**
   * Somebody who may propose bank details: of the structure, or of the finance service.
   * @throws not_found, reader_cannot_request
   */
  async keepsAccounts(tx: Tx, actor: Actor, organizationId: string): Promise<PersonActor> {
    if (actor.kind !== 'person' || (await this.barred(actor, organizationId, tx))) throw kernelRefusals.not_found();
    const role = await this.organizations.roleOf(actor, organizationId, tx);
    if (role === null && !isStaff(actor, 'finance')) throw kernelRefusals.not_found();
    if (role !== null && !acting.includes(role)) throw paymentRefusals.reader_cannot_request();
    return actor;
  }

  /** Somebody who may confirm bank details: finance, with a recent second factor, of no interest in the structure. */
  async confirmsAccounts(tx: Tx, actor: Actor, organizationId: string): Promise<PersonActor> {
    demand(freshFinance.admits(actor));
    if (actor.kind !== 'person' || (await this.barred(actor, organizationId, tx))) throw kernelRefusals.not_found();
    if ((await this.organizations.roleOf(actor, organizationId, tx)) !== null) throw paymentRefusals.own_structure();
    return actor;
  }

  /** A conflict of interest on one application of a structure hides its bank details too. */
  private async barred(actor: PersonActor, organizationId: string, tx?: Tx): Promise<boolean> {
    const sql = `select 1 from bars b join applications a on a.id = b.application_id
      where b.person_id = $1 and a.organization_id = $2 limit 1`;
    const values = [actor.id, organizationId];
    const rows = tx ? ((await tx.query(sql, values)) as unknown[]) : await this.database.rows(sql, values);
    return rows.length > 0;
  }
}
