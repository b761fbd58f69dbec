import { Body, Controller, Delete, Get, HttpCode, Put } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { TOTP } from 'otpauth';
import { Open } from '../kernel/access/guarded.js';
import { Database } from '../kernel/database/database.js';
import { InstantField, ListField, TextField } from '../kernel/http/fields.js';
import { Config } from '../kernel/config/config.js';
import { HandlerRegistry } from '../kernel/jobs/handler-registry.js';
import { demoPassword, demoPeople, demoSecret, rehearsalPeople } from './demo-people.js';
import { demoProjects, type Destination } from './demo-projects.js';
import { holderOf } from './running-round.js';

export class ClockInput {
  @InstantField({ about: 'Instant the clock of the law shall show from now on' })
  instant!: string;
}

/** What the clock of the law shows. */
export class ClockView {
  @InstantField()
  instant!: string;
}

/** Somebody of the demonstration, with the keys to sign in. */
export class DemoPersonView {
  @TextField({ about: 'Stable name of the part, for instance officer' })
  key!: string;

  @TextField()
  name!: string;

  @TextField()
  email!: string;

  @TextField({ about: 'Who this is, in a few words' })
  says!: string;

  @TextField()
  password!: string;

  @TextField({ nullable: true, about: 'The one-time code that counts now' })
  code!: string | null;
}

export class DemoPeopleView {
  @ListField(() => DemoPersonView)
  items!: DemoPersonView[];
}

const reason = 'exists in the demonstration only, where everything is invented';

/** The clock of the demonstration and the keys of its people. This controller is not loaded on a real server. */
@ApiTags('demonstration')
@Controller('demo')
export class DemoController {
  constructor(
    private readonly database: Database,
    private readonly config: Config,
    private readonly handlers: HandlerRegistry,
  ) {}

  @Get('clock')
  @Open(reason)
  @ApiOkResponse({ type: ClockView })
  async clock(): Promise<ClockView> {
    return { instant: (await this.database.now()).toISOString() };
  }

  @Put('clock')
  @Open(reason)
  @ApiOkResponse({ type: ClockView })
  async move(@Body() input: ClockInput): Promise<ClockView> {
    await this.database.rows(
      `insert into clock_shift (shift) values ($1::timestamptz - now())
       on conflict (one) do update set shift = excluded.shift`,
      [input.instant],
    );
    if (this.config.rehearsal) await this.calendar();
    return this.clock();
  }

  @Delete('clock')
  @HttpCode(200)
  @Open(reason)
  @ApiOkResponse({ type: ClockView })
  async reset(): Promise<ClockView> {
    await this.database.rows('delete from clock_shift');
    return this.clock();
  }

  @Get('people')
  @Open(reason)
  @ApiOkResponse({ type: DemoPeopleView })
  people(): DemoPeopleView {
    const code = new TOTP({ secret: demoSecret }).generate();
    const people = this.config.rehearsal ? rehearsalPeople : [...demoPeople, ...roundHolders];
    return {
      items: people.map(({ key, givenName, familyName, email, says, roles }) => ({
        key,
        name: `${givenName} ${familyName}`,
        email,
        says,
        password: demoPassword,
        code: roles.length > 0 ? code : null,
      })),
    };
  }

  /** Reminders, lapses and alerts of the day the clock came to: who rehearses does not wait for the hour of each. */
  private async calendar(): Promise<void> {
    for (const { provider } of this.handlers.schedules.values()) await provider.run();
  }
}

/** Holders of the running round whose files are at a stage worth trying. */
const roundHolders = [
  roundHolder('completing', 'incomplete', 'project holder asked to complete a file'),
  roundHolder('granted', 'awarded', 'project holder whose grant begins'),
  roundHolder('waiting', 'scheduled', 'project holder waiting for the committee'),
];

function roundHolder(key: string, destination: Destination, says: string) {
  const index = demoProjects.findIndex((project) => project.destination === destination);
  return { key, says, roles: [], ...holderOf(index) };
}
