import { Controller, Get, Header, Ip, Param, Query, Redirect, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Open } from '../kernel/access/guarded.js';
import { Config } from '../kernel/config/config.js';
import { Language } from '../kernel/http/params.js';
import { pageStyles } from '../kernel/pages/page.js';
import { Refusal, describeRefusal, type Locale } from '../kernel/refusals/refusal.js';
import { readCheckCode } from './check-code.js';
import { CheckPace } from './check-pace.js';
import { checkedPage, refusedPage } from './check-page.js';
import { DocumentChecksQueries } from './document-checks.queries.js';
import { CheckCodePath, CheckPageQuery } from './documents.dto.js';

const anyone = 'whoever scans the code of a document may check it; only public facts are told';

/** The page behind the QR code of each document; works without script. */
@ApiExcludeController()
@Controller('verification')
export class CheckPageController {
  constructor(
    private readonly checks: DocumentChecksQueries,
    private readonly pace: CheckPace,
    private readonly config: Config,
  ) {}

  @Get('page.css')
  @Open('stylesheet')
  @Header('content-type', 'text/css; charset=utf-8')
  @Header('cache-control', 'public, max-age=3600')
  styles(): Promise<string> {
    return pageStyles();
  }

  @Get('search')
  @Open(anyone)
  @Redirect()
  search(@Query() query: CheckPageQuery): { url: string; statusCode: number } {
    const typed = query.code ?? '';
    return { url: `/verification/${encodeURIComponent(readCheckCode(typed) ?? (typed || '-'))}`, statusCode: 303 };
  }

  @Get(':code')
  @Open(anyone)
  @Header('content-type', 'text/html; charset=utf-8')
  @Header('vary', 'accept-language')
  async show(
    @Param() path: CheckCodePath,
    @Query() query: CheckPageQuery,
    @Ip() address: string,
    @Language() locale: Locale,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    try {
      await this.pace.spend(address);
      const check = await this.checks.byCode(path.code, locale);
      return checkedPage(check, { compared: query.sha256, fictional: this.config.demo }, locale);
    } catch (fault) {
      if (!(fault instanceof Refusal)) throw fault;
      const { status, detail } = describeRefusal(fault, locale);
      void reply.status(status);
      return refusedPage(detail, path.code, locale);
    }
  }
}
