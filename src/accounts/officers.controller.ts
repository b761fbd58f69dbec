import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Guarded } from '../kernel/access/guarded.js';
import { staff } from '../kernel/access/policy.js';
import { AccountsQueries } from './accounts.queries.js';
import { OfficersView } from './people.dto.js';

/** The colleagues a file may be given to, for the grants office itself. */
@ApiTags('accounts')
@Controller('officers')
export class OfficersController {
  constructor(private readonly queries: AccountsQueries) {}

  @Get()
  @Guarded(staff('officer', 'lead'))
  @ApiOkResponse({ type: OfficersView })
  list(): Promise<OfficersView> {
    return this.queries.officers();
  }
}
