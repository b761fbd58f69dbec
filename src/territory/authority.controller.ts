import { Body, Controller, Get, Patch, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../kernel/access/actor.js';
import { Guarded, Open } from '../kernel/access/guarded.js';
import { Idempotent } from '../kernel/http/idempotency.interceptor.js';
import { ExpectedVersion, Who } from '../kernel/http/params.js';
import { ChangeAuthority } from './change-authority.js';
import { AuthorityChangesBody, NewParameterBody, ParametersView, ParameterView } from './parameters.dto.js';
import { SetParameter } from './set-parameter.js';
import { datesRules, keepsAuthority } from './territory.access.js';
import { AuthorityView } from './territory.dto.js';
import { Territory } from './territory-port.js';
import { TerritoryQueries } from './territory.queries.js';

/** The authority: who gives the grants, and by which dated rules. */
@ApiTags('territory')
@Controller('authority')
export class AuthorityController {
  constructor(
    private readonly territory: Territory,
    private readonly queries: TerritoryQueries,
    private readonly changeAuthority: ChangeAuthority,
    private readonly setParameter: SetParameter,
  ) {}

  @Get()
  @Open('who gives the grants is public')
  @ApiOkResponse({ type: AuthorityView })
  async read(): Promise<AuthorityView> {
    return this.territory.authority();
  }

  @Patch()
  @Guarded(keepsAuthority)
  @ApiOkResponse({ type: AuthorityView })
  async change(
    @Who() actor: Actor,
    @ExpectedVersion() version: number,
    @Body() changes: AuthorityChangesBody,
  ): Promise<AuthorityView> {
    return this.changeAuthority.run(actor, { version, changes });
  }

  @Get('parameters')
  @Open('the rules grants are given by are public, with their sources; the account money leaves from is not shown')
  @ApiOkResponse({ type: ParametersView })
  async parameters(@Who() actor: Actor): Promise<ParametersView> {
    return { items: await this.queries.parameters(actor) };
  }

  @Post('parameters')
  @Guarded(datesRules)
  @Idempotent()
  @ApiCreatedResponse({ type: ParameterView })
  async set(@Who() actor: Actor, @Body() body: NewParameterBody): Promise<ParameterView> {
    return this.setParameter.run(actor, body);
  }
}
