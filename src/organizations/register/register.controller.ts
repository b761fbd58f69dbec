import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../kernel/access/actor.js';
import { Guarded } from '../../kernel/access/guarded.js';
import { signedIn } from '../../kernel/access/policy.js';
import { Who } from '../../kernel/http/params.js';
import { kernelRefusals } from '../../kernel/refusals/kernel.refusals.js';
import { CompanyRegisters } from './company-registers.js';
import { RegisterReadingView, RegisterStateView, SiretPath } from './register.dto.js';

/** The public company register, asked for somebody who fills in a structure. */
@ApiTags('organizations')
@Controller('company-register')
export class RegisterController {
  constructor(private readonly registers: CompanyRegisters) {}

  @Get()
  @Guarded(signedIn)
  @ApiOkResponse({ type: RegisterStateView })
  state(): RegisterStateView {
    return this.registers.state();
  }

  @Get(':siret')
  @Guarded(signedIn)
  @ApiOkResponse({ type: RegisterReadingView })
  async reading(@Who() actor: Actor, @Param() { siret }: SiretPath): Promise<RegisterReadingView> {
    if (actor.kind !== 'person') throw kernelRefusals.sign_in_needed();
    return this.registers.of(actor, siret);
  }
}
