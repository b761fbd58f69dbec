import { Injectable } from '@nestjs/common';
import { Database } from '../../../kernel/database/database.js';
import type { Locale } from '../../../kernel/refusals/refusal.js';
import type { Wording } from './answer-words.js';

/** What answers are written with. */
@Injectable()
export class WordingQueries {
  constructor(private readonly database: Database) {}

  async of(locale: Locale): Promise<Wording> {
    const rows = await this.database.rows<{ insee: string; name: string }>(`select insee, name from communes`);
    return { locale, communes: new Map(rows.map(({ insee, name }) => [insee, name])) };
  }
}
