import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Guarded } from '../kernel/access/guarded.js';
import type { Actor } from '../kernel/access/actor.js';
import { Idempotent } from '../kernel/http/idempotency.interceptor.js';
import type { Page } from '../kernel/http/pages.js';
import { ExpectedVersion, IdPath, Who } from '../kernel/http/params.js';
import { administrators, recentAdministrators } from './accounts.access.js';
import {
  AccountStateView,
  InvitationInput,
  PeopleQuery,
  PeopleView,
  PersonView,
  RolesInput,
  RolesView,
  VersionView,
} from './people.dto.js';
import { AccountsQueries } from './accounts.queries.js';
import { ChangeRoles } from './change-roles.js';
import { CloseAccount } from './close-account.js';
import { InvitePerson } from './invite-person.js';
import { ReopenAccount } from './reopen-account.js';
import { RepeatInvitation } from './repeat-invitation.js';
import { ResetSecondFactor } from './reset-second-factor.js';

/** Everybody's accounts, for administrators. */
@ApiTags('accounts')
@Controller('people')
export class PeopleController {
  constructor(
    private readonly queries: AccountsQueries,
    private readonly invitePerson: InvitePerson,
    private readonly repeatInvitation: RepeatInvitation,
    private readonly changeRoles: ChangeRoles,
    private readonly closeAccount: CloseAccount,
    private readonly reopenAccount: ReopenAccount,
    private readonly resetSecondFactor: ResetSecondFactor,
  ) {}

  @Get()
  @Guarded(administrators)
  @ApiOkResponse({ type: PeopleView })
  list(@Query() query: PeopleQuery): Promise<Page<PersonView>> {
    return this.queries.people(query);
  }

  @Get(':id')
  @Guarded(administrators)
  @ApiOkResponse({ type: PersonView })
  one(@Param() { id }: IdPath): Promise<PersonView> {
    return this.queries.person(id);
  }

  @Post()
  @Guarded(administrators)
  @Idempotent()
  @ApiCreatedResponse({ type: VersionView })
  invite(@Who() who: Actor, @Body() input: InvitationInput): Promise<VersionView> {
    return this.invitePerson.run(who, input);
  }

  @Post(':id/invitation')
  @Guarded(administrators)
  @Idempotent()
  @ApiCreatedResponse({ type: VersionView })
  inviteAgain(@Who() who: Actor, @Param() { id }: IdPath): Promise<VersionView> {
    return this.repeatInvitation.run(who, { id });
  }

  @Put(':id/roles')
  @Guarded(recentAdministrators)
  @ApiOkResponse({ type: RolesView })
  roles(
    @Who() who: Actor,
    @Param() { id }: IdPath,
    @Body() { roles }: RolesInput,
    @ExpectedVersion() version: number,
  ): Promise<RolesView> {
    return this.changeRoles.run(who, { id, roles }, version);
  }

  @Post(':id/closure')
  @Guarded(recentAdministrators)
  @HttpCode(200)
  @ApiOkResponse({ type: AccountStateView })
  close(@Who() who: Actor, @Param() { id }: IdPath): Promise<AccountStateView> {
    return this.closeAccount.run(who, { id });
  }

  @Post(':id/reopening')
  @Guarded(recentAdministrators)
  @HttpCode(200)
  @ApiOkResponse({ type: AccountStateView })
  reopen(@Who() who: Actor, @Param() { id }: IdPath): Promise<AccountStateView> {
    return this.reopenAccount.run(who, { id });
  }

  @Delete(':id/second-factor')
  @Guarded(recentAdministrators)
  @ApiOkResponse({ type: VersionView })
  dropSecondFactor(@Who() who: Actor, @Param() { id }: IdPath): Promise<VersionView> {
    return this.resetSecondFactor.run(who, { id });
  }
}
