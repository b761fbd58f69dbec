import { Global, Module } from '@nestjs/common';
import { ActorSource } from '../kernel/access/actor-source.js';
import { NoticesModule } from '../notices/notices.public.js';
import { ForgetOldAccess } from './accounts.jobs.js';
import { MailInvitation, MailSecurityChange, MailSignInLink } from './accounts.notices.js';
import { AccountsQueries } from './accounts.queries.js';
import { AppointFirstAdmin } from './appoint-first-admin.js';
import { AskSignInLink } from './ask-sign-in-link.js';
import { Attempts } from './attempts.js';
import { ChangeProfile } from './change-profile.js';
import { ChangeRoles } from './change-roles.js';
import { CloseAccount } from './close-account.js';
import { ConfirmSecondFactor } from './confirm-second-factor.js';
import { DemoAccounts } from './demo-accounts.js';
import { EndSession } from './end-session.js';
import { EnrolSecondFactor } from './enrol-second-factor.js';
import { ErasedAccounts } from './erase-account.js';
import { InvitePerson } from './invite-person.js';
import { Links } from './links.js';
import { MeController } from './me.controller.js';
import { OfficersController } from './officers.controller.js';
import { OpenGuestSession } from './open-guest-session.js';
import { PassSecondFactor } from './pass-second-factor.js';
import { PeopleController } from './people.controller.js';
import { People } from './people.js';
import { ProofOfIdentity } from './proof-of-identity.js';
import { ReopenAccount } from './reopen-account.js';
import { RepeatInvitation } from './repeat-invitation.js';
import { ResetSecondFactor } from './reset-second-factor.js';
import { SecondFactors } from './second-factor.js';
import { SessionActorSource } from './session-actor-source.js';
import { SessionsController } from './sessions.controller.js';
import { Sessions } from './sessions.js';
import { SetPassword } from './set-password.js';
import { SignInByLink } from './sign-in-by-link.js';
import { SignInByPassword } from './sign-in-by-password.js';
import { SignInBySeatLink } from './sign-in-by-seat-link.js';
import { SignIn } from './sign-in.js';
import { SignOut } from './sign-out.js';

const parts = [
  Links,
  People,
  Sessions,
  SignIn,
  SecondFactors,
  Attempts,
  AccountsQueries,
  DemoAccounts,
  ProofOfIdentity,
  ErasedAccounts,
];
const waysIn = [AskSignInLink, SignInByLink, SignInByPassword, SignInBySeatLink, OpenGuestSession, PassSecondFactor];
const ownAccount = [ChangeProfile, SetPassword, EnrolSecondFactor, ConfirmSecondFactor, EndSession, SignOut];
const administration = [
  InvitePerson,
  RepeatInvitation,
  ChangeRoles,
  CloseAccount,
  ReopenAccount,
  ResetSecondFactor,
  AppointFirstAdmin,
];
const effects = [MailSignInLink, MailInvitation, MailSecurityChange, ForgetOldAccess];

/** People, their sessions, second factor, roles and one-use links. Global: the kernel's guard asks it who acts. */
@Global()
@Module({
  imports: [NoticesModule],
  controllers: [SessionsController, MeController, PeopleController, OfficersController],
  providers: [
    { provide: ActorSource, useClass: SessionActorSource },
    ...parts,
    ...waysIn,
    ...ownAccount,
    ...administration,
    ...effects,
  ],
  exports: [ActorSource, Links, People, OpenGuestSession, DemoAccounts, ProofOfIdentity, ErasedAccounts],
})
export class AccountsModule {}
