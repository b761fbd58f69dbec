import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { personId, type Actor } from '../kernel/access/actor.js';
import { Guarded } from '../kernel/access/guarded.js';
import { signedIn } from '../kernel/access/policy.js';
import { Idempotent } from '../kernel/http/idempotency.interceptor.js';
import { ExpectedVersion, IdPath, Who } from '../kernel/http/params.js';
import { ChangeOrganization } from './change-organization.js';
import { OrganizationsView, OrganizationView } from './organization-view.js';
import { searchesOrganizations } from './organizations.access.js';
import { NewOrganizationBody, OrganizationChangesBody, OrganizationSearch } from './organizations.dto.js';
import { OrganizationsQueries } from './organizations.queries.js';
import { RegisterOrganization } from './register-organization.js';

/** The structures that apply. */
@ApiTags('organizations')
@Controller()
export class OrganizationsController {
  constructor(
    private readonly queries: OrganizationsQueries,
    private readonly registerOrganization: RegisterOrganization,
    private readonly changeOrganization: ChangeOrganization,
  ) {}

  @Get('me/organizations')
  @Guarded(signedIn)
  @ApiOkResponse({ type: OrganizationsView })
  async mine(@Who() actor: Actor): Promise<OrganizationsView> {
    return { items: await this.queries.mine(personId(actor) ?? ''), next: null };
  }

  @Get('organizations')
  @Guarded(searchesOrganizations)
  @ApiOkResponse({ type: OrganizationsView })
  async search(@Query() query: OrganizationSearch): Promise<OrganizationsView> {
    return this.queries.search(query);
  }

  @Post('organizations')
  @Guarded(signedIn)
  @Idempotent()
  @ApiCreatedResponse({ type: OrganizationView })
  async register(@Who() actor: Actor, @Body() body: NewOrganizationBody): Promise<OrganizationView> {
    return this.registerOrganization.run(actor, body);
  }

  @Get('organizations/:id')
  @Guarded(signedIn)
  @ApiOkResponse({ type: OrganizationView })
  async read(@Who() actor: Actor, @Param() { id }: IdPath): Promise<OrganizationView> {
    return this.queries.visible(actor, id);
  }

  @Patch('organizations/:id')
  @Guarded(signedIn)
  @ApiOkResponse({ type: OrganizationView })
  async change(
    @Who() actor: Actor,
    @Param() { id }: IdPath,
    @ExpectedVersion() version: number,
    @Body() changes: OrganizationChangesBody,
  ): Promise<OrganizationView> {
    return this.changeOrganization.run(actor, { id, version, changes });
  }
}
