import { Controller, Get, Param, Res, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Open } from '../access/guarded.js';
import type { Actor } from '../access/actor.js';
import { IdPath, Who } from '../http/params.js';
import { kernelRefusals } from '../refusals/kernel.refusals.js';
import { FilePolicies } from './file-policy.js';
import { Files } from './files.js';

/** Files go out through here only: judged by their policy, as attachments, never under a type of their own choosing. */
@ApiTags('files')
@Controller('files')
export class FilesController {
  constructor(
    private readonly files: Files,
    private readonly policies: FilePolicies,
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
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const file = await this.files.find(path.id);
    const policy = this.policies.get(file.policy);
    const refusal = policy ? await policy.mayRead(actor, file) : kernelRefusals.not_found();
    if (refusal) throw refusal;
    const content = await this.files.open(file);
    const name = encodeURIComponent(file.name);
    void reply
      .header('x-content-type-options', 'nosniff')
      .header('content-security-policy', "default-src 'none'; sandbox");
    return new StreamableFile(content, {
      type: file.mediaType,
      length: file.size,
      disposition: `attachment; filename*=UTF-8''${name}`,
    });
  }
}
