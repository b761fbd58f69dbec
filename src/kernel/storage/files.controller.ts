import { Controller, Get, Param, Query, Res, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Open } from '../access/guarded.js';
import type { Actor } from '../access/actor.js';
import { Openings } from '../access/openings.js';
import { ChoiceField } from '../http/fields.js';
import { IdPath, Who } from '../http/params.js';
import { kernelRefusals } from '../refusals/kernel.refusals.js';
import { FilePolicies } from './file-policy.js';
import { Files } from './files.js';

/** How a file is wanted. */
export class FileQuery {
  @ChoiceField(['inline'], { optional: true, about: 'Shown within a page of ours: PDF and pictures only' })
  as?: 'inline';
}

/** What a browser draws by itself, apart from the page around it. */
const drawn = ['application/pdf', 'image/jpeg', 'image/png'];

/** The viewer of PDF files is a plugin to the policy, and brings its own styles. */
const withinOurPages =
  "default-src 'none'; object-src 'self'; img-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'self'";

/**
 * Files go out through here only: judged by their policy, never under a type of their own choosing, and as attachments. Beside
 * a checklist a PDF or a picture may be shown within our own pages; nothing else in it may load, run or be framed elsewhere.
 */
@ApiTags('files')
@Controller('files')
export class FilesController {
  constructor(
    private readonly files: Files,
    private readonly policies: FilePolicies,
    private readonly openings: Openings,
  ) {}

  @Get(':id')
  @Open('each file is judged by its own policy')
  @ApiOkResponse({
    description: 'The bytes of the file',
    content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } },
  })
  async read(
    @Who() actor: Actor,
    @Param() path: IdPath,
    @Query() { as }: FileQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const file = await this.files.find(path.id);
    const policy = this.policies.get(file.policy);
    const refusal = policy ? await policy.mayRead(actor, file) : kernelRefusals.not_found();
    if (refusal) throw refusal;
    await this.openings.noteFile(actor, file);
    const content = await this.files.open(file);
    const name = encodeURIComponent(file.name);
    const shown = as === 'inline' && drawn.includes(file.mediaType);
    void reply
      .header('x-content-type-options', 'nosniff')
      .header('content-security-policy', shown ? withinOurPages : "default-src 'none'; sandbox");
    if (shown) void reply.header('x-frame-options', 'SAMEORIGIN');
    return new StreamableFile(content, {
      type: file.mediaType,
      length: file.size,
      disposition: `${shown ? 'inline' : 'attachment'}; filename*=UTF-8''${name}`,
    });
  }
}
