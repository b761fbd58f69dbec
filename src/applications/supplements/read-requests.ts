import { Injectable } from '@nestjs/common';
import { Database } from '../../kernel/database/database.js';

/** Remembers that the structure has read what it is asked for: from then on a request is not taken back. */
@Injectable()
export class ReadRequests {
  constructor(private readonly database: Database) {}

  /** Once per request; a later reading changes nothing. */
  async mark(applicationId: string): Promise<void> {
    await this.database.rows(
      `update supplement_requests set seen_at = clock_now()
       where application_id = $1 and state = 'asked' and seen_at is null`,
      [applicationId],
    );
  }
}
