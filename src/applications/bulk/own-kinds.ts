import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AcceptApplication } from '../checking/accept-application.js';
import { AssignOfficer } from '../checking/assign-officer.js';
import { DeclareInadmissible } from '../checking/declare-inadmissible.js';
import { ReopenApplication } from '../checking/reopen-application.js';
import { RunRuleCheck } from '../checking/run-rule-check.js';
import { SendMessage } from '../messages/send-message.js';
import { TakeBackMessage } from '../messages/take-back-message.js';
import { MessageMails } from '../messages/tell-of-messages.js';
import { AskForSupplements } from '../supplements/ask-for-supplements.js';
import { WithdrawSupplements } from '../supplements/withdraw-supplements.js';
import { BulkKinds, type BulkInput } from './bulk-kinds.js';
import { bulkRefusals } from './bulk.refusals.js';

/** Giving many files to officers, and back to whom had them. */
@Injectable()
export class AssigningMany implements OnModuleInit {
  constructor(
    private readonly kinds: BulkKinds,
    private readonly assign: AssignOfficer,
    private readonly check: RunRuleCheck,
  ) {}

  onModuleInit(): void {
    this.kinds.register('assign', {
      run: (actor, { applicationId }, input) =>
        this.assign.run(actor, { applicationId, officerId: input.officerId ?? null }),
      undo: (actor, { applicationId }, was, input) =>
        this.assign.run(actor, { applicationId, officerId: was.officerId, from: input.officerId ?? null }),
    });
    this.kinds.register('distribute', {
      run: (actor, { applicationId, officerId }) => {
        if (officerId === null) throw bulkRefusals.nobody_free();
        return this.assign.run(actor, { applicationId, officerId });
      },
      undo: (actor, { applicationId, officerId }, was) =>
        this.assign.run(actor, { applicationId, officerId: was.officerId, from: officerId }),
    });
    this.kinds.register('check', {
      run: (actor, { applicationId }) => this.check.run(actor, { applicationId }),
      undo: null,
    });
  }
}

/** Finding many files admissible or not, or asking each for the same items. */
@Injectable()
export class DecidingMany implements OnModuleInit {
  constructor(
    private readonly kinds: BulkKinds,
    private readonly accept: AcceptApplication,
    private readonly reopen: ReopenApplication,
    private readonly ask: AskForSupplements,
    private readonly withdraw: WithdrawSupplements,
    private readonly declare: DeclareInadmissible,
  ) {}

  onModuleInit(): void {
    this.kinds.register('accept', {
      run: (actor, { applicationId }, { reasons }) =>
        this.accept.run(actor, { applicationId, ...(reasons ? { reasons } : {}) }),
      undo: (actor, { applicationId }) => this.reopen.run(actor, { applicationId }),
    });
    this.kinds.register('ask', {
      run: (actor, { applicationId }, { items = [], dueOn }: BulkInput) => {
        if (!dueOn) throw bulkRefusals.bulk_input_missing({}, '/dueOn');
        return this.ask.run(actor, { applicationId, items, dueOn });
      },
      undo: (actor, { applicationId }) => this.withdraw.run(actor, { applicationId }),
    });
    this.kinds.register('declareInadmissible', {
      run: (actor, { applicationId }, { grounds = [], ground = '' }) =>
        this.declare.run(actor, { applicationId, grounds, ground }),
      undo: null,
    });
  }
}

/** Writing the same message to many structures. */
@Injectable()
export class WritingToMany implements OnModuleInit {
  constructor(
    private readonly kinds: BulkKinds,
    private readonly send: SendMessage,
    private readonly takeBack: TakeBackMessage,
    private readonly mails: MessageMails,
  ) {}

  onModuleInit(): void {
    this.kinds.register('message', {
      run: (actor, { applicationId }, { text = '' }) =>
        this.send.run(actor, { applicationId, text, paperIds: [], atOnce: true }),
      makes: { subject: 'message', id: (made) => (made as { id: string }).id },
      mails: async (applicationId) => (await this.mails.due(applicationId, 'service')).map(({ mail }) => mail),
      undo: (actor, _file, { made = '' }) => this.takeBack.run(actor, { messageId: made }),
    });
  }
}
