import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { ActingRequest } from '../kernel/access/access.guard.js';
import { Open } from '../kernel/access/guarded.js';
import { TextField } from '../kernel/http/fields.js';
import { FrontPages } from '../kernel/pages/front-pages.js';
import { keepChoices } from '../kernel/pages/page-choices.js';
import { FrontFiles } from './front-files.js';
import { pageRoutes } from '../kernel/pages/page-paths.js';

class AssetPath {
  @TextField({ min: 3, max: 200, pattern: /^[\w-]+(\.[\w-]+)+$/ })
  file!: string;
}

/** The pages people see, and the files they are made of. */
@ApiExcludeController()
@Controller()
export class FrontController {
  constructor(
    private readonly pages: FrontPages,
    private readonly files: FrontFiles,
  ) {}

  @Get(pageRoutes)
  @Open('a page shows only what the API answers to its visitor')
  async show(@Req() request: ActingRequest, @Res() reply: FastifyReply): Promise<void> {
    if (!keepChoices(request, reply)) await this.pages.answer(request, reply);
  }

  @Get('assets/:file')
  @Open('scripts, styles, font: the same for everybody')
  asset(@Param() { file }: AssetPath, @Req() request: ActingRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.files.send(`assets/${file}`, request, reply, 'public, max-age=31536000, immutable');
  }

  @Get('favicon.svg')
  @Open('the sign of the product')
  icon(@Req() request: ActingRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.files.send('favicon.svg', request, reply, 'public, max-age=86400');
  }
}
