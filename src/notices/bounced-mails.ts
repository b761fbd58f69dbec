import { Injectable } from '@nestjs/common';
import { system } from '../kernel/access/actor.js';
import { Database } from '../kernel/database/database.js';
import { Journal } from '../kernel/journal/journal.js';

interface Bounce {
  readonly notice: string;
  readonly about_type: string | null;
  readonly about_id: string | null;
  readonly person_id: string | null;
}

/** Says once in the journal that a mail will never arrive, so that somebody can reach the person otherwise. */
@Injectable()
export class BouncedMails {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
  ) {}

  /** Closes the mail and journals `mail.bounced`. @param reason refusal code or answer code of the mail server */
  async tell(mailId: string, reason: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      const [rows] = (await tx.query(
        `update mails set state = 'bounced', last_error = $2 where id = $1
         returning notice, about_type, about_id, person_id`,
        [mailId, reason],
      )) as [Bounce[], number];
      const bounce = rows[0];
      if (!bounce) return;
      await this.journal.write(tx, {
        actor: system('notices'),
        subject: { type: 'mail', id: mailId },
        verb: 'bounced',
        data: {
          notice: bounce.notice,
          reason,
          aboutType: bounce.about_type,
          aboutId: bounce.about_id,
          personId: bounce.person_id,
        },
      });
    });
  }
}
