import { Injectable, type OnModuleInit } from '@nestjs/common';
import { BulkKinds } from '../applications/applications.public.js';
import { ScheduleApplications } from './schedule-applications.js';
import { TakeOffAgenda } from './take-off-agenda.js';

/** Putting many files on one agenda, each by itself, and taking them off again. */
@Injectable()
export class ScheduleMany implements OnModuleInit {
  constructor(
    private readonly kinds: BulkKinds,
    private readonly schedule: ScheduleApplications,
    private readonly takeOff: TakeOffAgenda,
  ) {}

  onModuleInit(): void {
    this.kinds.register('schedule', {
      run: (actor, { applicationId }, { meetingId = '' }) =>
        this.schedule.run(actor, { meetingId, applicationIds: [applicationId] }),
      undo: (actor, { applicationId }, _was, { meetingId = '' }) =>
        this.takeOff.run(actor, { meetingId, applicationId }),
    });
  }
}
