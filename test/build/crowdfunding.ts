import { uuidv7 } from '../../src/kernel/database/uuid.js';
import type { TestApp } from '../app.js';

export interface CampaignWish {
  readonly platform?: string;
  readonly slug?: string;
  readonly state?: 'announced' | 'running' | 'succeeded' | 'failed' | 'cancelled';
  /** Cents; 8 000 € unless told. */
  readonly goal?: number | null;
  /** Civil dates. */
  readonly startsOn?: string;
  readonly endsOn?: string;
  /** Cents of one reading from the interface; no reading unless told. */
  readonly raised?: number;
  readonly supporters?: number;
}

let built = 0;

/** A campaign of an application by plain inserts: no rule is asked, nothing is journalled. On Ulule, running, unless told. */
export async function buildCampaign(
  app: TestApp,
  applicationId: string,
  wish: CampaignWish = {},
): Promise<{ id: string; url: string }> {
  built += 1;
  const id = uuidv7();
  const slug = wish.slug ?? `campagne-${built}`;
  const url = `https://www.ulule.com/${slug}/`;
  await app.database.rows(
    `insert into campaigns (id, application_id, platform, slug, url, name, goal, starts_on, ends_on, state)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      id,
      applicationId,
      wish.platform ?? 'ulule',
      slug,
      url,
      `Campagne ${built}`,
      wish.goal === undefined ? 800_000 : wish.goal,
      wish.startsOn ?? null,
      wish.endsOn ?? null,
      wish.state ?? 'running',
    ],
  );
  if (wish.raised !== undefined) {
    await app.database.rows(
      `insert into campaign_readings (id, campaign_id, raised, supporters, read_on, method)
       values ($1, $2, $3, $4, paris_today(), 'api')`,
      [uuidv7(), id, wish.raised, wish.supporters ?? 1],
    );
  }
  return { id, url };
}
