import { Body, Controller, Delete, HttpCode, Param, Patch, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../kernel/access/actor.js';
import { Guarded } from '../kernel/access/guarded.js';
import { signedIn } from '../kernel/access/policy.js';
import { Idempotent } from '../kernel/http/idempotency.interceptor.js';
import { ExpectedVersion, IdPath, Who } from '../kernel/http/params.js';
import { ChangeColleagueRole } from './change-colleague-role.js';
import { InviteColleague } from './invite-colleague.js';
import { OrganizationView } from './organization-view.js';
import { ColleagueBody, ColleaguePath, ColleagueRoleBody } from './organizations.dto.js';
import { RemoveColleague } from './remove-colleague.js';

/** The people of a structure. */
@ApiTags('organizations')
@Controller('organizations/:id/people')
export class ColleaguesController {
  constructor(
    private readonly inviteColleague: InviteColleague,
    private readonly changeColleagueRole: ChangeColleagueRole,
    private readonly removeColleague: RemoveColleague,
  ) {}

  @Post()
  @Guarded(signedIn)
  @Idempotent()
  @ApiCreatedResponse({ type: OrganizationView })
  async invite(@Who() actor: Actor, @Param() { id }: IdPath, @Body() body: ColleagueBody): Promise<OrganizationView> {
    return this.inviteColleague.run(actor, { organizationId: id, ...body });
  }

  @Patch(':partId')
  @Guarded(signedIn)
  @ApiOkResponse({ type: OrganizationView })
  async changeRole(
    @Who() actor: Actor,
    @Param() { id, partId }: ColleaguePath,
    @ExpectedVersion() version: number,
    @Body() body: ColleagueRoleBody,
  ): Promise<OrganizationView> {
    return this.changeColleagueRole.run(actor, { organizationId: id, partId, version, ...body });
  }

  @Delete(':partId')
  @HttpCode(204)
  @Guarded(signedIn)
  @ApiNoContentResponse({ description: 'The person no longer belongs to the structure' })
  async remove(@Who() actor: Actor, @Param() { id, partId }: ColleaguePath): Promise<void> {
    await this.removeColleague.run(actor, { organizationId: id, partId });
  }
}
