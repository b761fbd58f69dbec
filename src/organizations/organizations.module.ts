import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.public.js';
import { NoticesModule } from '../notices/notices.public.js';
import { TerritoryModule } from '../territory/territory.public.js';
import { AidsController } from './aids.controller.js';
import { Aids } from './aids.js';
import { ChangeColleagueRole } from './change-colleague-role.js';
import { ChangeOrganization } from './change-organization.js';
import { ColleaguesController } from './colleagues.controller.js';
import { DeclareAid } from './declare-aid.js';
import { InviteColleague } from './invite-colleague.js';
import { OrganizationsController } from './organizations.controller.js';
import { MailInvitation } from './organizations.notices.js';
import { Organizations } from './organizations-port.js';
import { OrganizationsQueries } from './organizations.queries.js';
import { CompanyRegisters } from './register/company-registers.js';
import { RegisterController } from './register/register.controller.js';
import { RegisterOrganization } from './register-organization.js';
import { RemoveColleague } from './remove-colleague.js';
import { RetractAid } from './retract-aid.js';

const verbs = [
  RegisterOrganization,
  ChangeOrganization,
  InviteColleague,
  ChangeColleagueRole,
  RemoveColleague,
  DeclareAid,
  RetractAid,
];

@Module({
  imports: [AccountsModule, NoticesModule, TerritoryModule],
  controllers: [OrganizationsController, ColleaguesController, AidsController, RegisterController],
  providers: [Organizations, OrganizationsQueries, Aids, CompanyRegisters, MailInvitation, ...verbs],
  exports: [Organizations, Aids, RegisterOrganization, InviteColleague],
})
export class OrganizationsModule {}
