import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.public.js';
import { ApplicationsModule } from '../applications/applications.public.js';
import { CallsModule } from '../calls/calls.public.js';
import { NoticesModule } from '../notices/notices.public.js';
import { TerritoryModule } from '../territory/territory.public.js';
import { AskCommune } from './ask-commune.js';
import { CloseConsultation } from './close-consultation.js';
import { ConsultationController } from './consultation.controller.js';
import { AskCommunes, ConsultationCalendar } from './consultation.jobs.js';
import { MailCommune } from './consultation.notices.js';
import { ConsultationQueries } from './consultation.queries.js';
import { Consultations } from './consultations.js';
import { GiveOpinion } from './give-opinion.js';
import { OpinionForm } from './opinion-form.js';
import { OpinionPageController } from './opinion-page.controller.js';
import { PassConsultationOn } from './pass-consultation-on.js';
import { MailColleague } from './pass-on.notices.js';
import { PassOnForm } from './pass-on-form.js';
import { RemindCommune } from './remind-commune.js';
import { RenewConsultation } from './renew-consultation.js';

/** The opinion of the communes, upstream of the committee. */
@Module({
  imports: [AccountsModule, NoticesModule, TerritoryModule, CallsModule, ApplicationsModule],
  controllers: [ConsultationController, OpinionPageController],
  providers: [
    AskCommune,
    AskCommunes,
    CloseConsultation,
    ConsultationCalendar,
    ConsultationQueries,
    Consultations,
    GiveOpinion,
    MailColleague,
    MailCommune,
    OpinionForm,
    PassConsultationOn,
    PassOnForm,
    RemindCommune,
    RenewConsultation,
  ],
  exports: [Consultations],
})
export class ConsultationModule {}
