import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../kernel/access/actor.js';
import { Guarded } from '../kernel/access/guarded.js';
import { signedIn } from '../kernel/access/policy.js';
import { Idempotent } from '../kernel/http/idempotency.interceptor.js';
import { IdPath, Who } from '../kernel/http/params.js';
import { DeclareAid } from './declare-aid.js';
import { AidPath, AidsView, AidView, NewAidBody } from './aids.dto.js';
import { OrganizationsQueries } from './organizations.queries.js';
import { RetractAid } from './retract-aid.js';

/** Public aid a structure has had, declared by it or given by the authority. */
@ApiTags('organizations')
@Controller('organizations/:id/aids')
export class AidsController {
  constructor(
    private readonly queries: OrganizationsQueries,
    private readonly declareAid: DeclareAid,
    private readonly retractAid: RetractAid,
  ) {}

  @Get()
  @Guarded(signedIn)
  @ApiOkResponse({ type: AidsView })
  async list(@Who() actor: Actor, @Param() { id }: IdPath): Promise<AidsView> {
    return { items: await this.queries.visibleAids(actor, id) };
  }

  @Post()
  @Guarded(signedIn)
  @Idempotent()
  @ApiCreatedResponse({ type: AidView })
  async declare(@Who() actor: Actor, @Param() { id }: IdPath, @Body() body: NewAidBody): Promise<AidView> {
    return this.declareAid.run(actor, { organizationId: id, ...body });
  }

  @Delete(':aidId')
  @HttpCode(204)
  @Guarded(signedIn)
  @ApiNoContentResponse({ description: 'The aid is no longer declared' })
  async retract(@Who() actor: Actor, @Param() { id, aidId }: AidPath): Promise<void> {
    await this.retractAid.run(actor, { organizationId: id, aidId });
  }
}
