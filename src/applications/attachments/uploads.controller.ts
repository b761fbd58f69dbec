import { Controller, Head, Param, Patch, Post, Req, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiHeader, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Guarded } from '../../kernel/access/guarded.js';
import type { Actor } from '../../kernel/access/actor.js';
import { IdPath, Who } from '../../kernel/http/params.js';
import { applicant } from '../applications.access.js';
import { BeginUpload } from './begin-upload.js';
import { FinishUpload } from './finish-upload.js';
import { TusUploads } from './tus-uploads.js';
import { readUploadHeaders } from './upload-metadata.js';
import { UploadsQueries } from './uploads.queries.js';

/** Papers come in by tus (https://tus.io), which goes on where a cut connection stopped. */
@ApiTags('attachments')
@ApiHeader({ name: 'Tus-Resumable', required: true, schema: { type: 'string', enum: ['1.0.0'] } })
@Controller('uploads')
export class UploadsController {
  constructor(
    private readonly begin: BeginUpload,
    private readonly finish: FinishUpload,
    private readonly uploads: UploadsQueries,
    private readonly tus: TusUploads,
  ) {}

  @Post()
  @Guarded(applicant)
  @ApiHeader({ name: 'Upload-Length', required: true, description: 'Bytes to come' })
  @ApiHeader({
    name: 'Upload-Metadata',
    required: true,
    description: 'applicationId, field, name, type and (for a new version) replaces, each with its value in base64',
  })
  @ApiCreatedResponse({ description: 'Room is made; the bytes go to the address in Location' })
  async create(@Who() actor: Actor, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const { id } = await this.begin.run(actor, readUploadHeaders(request.headers));
    await this.tus.serve(request, reply, { actor, uploadId: id });
  }

  @Head(':id')
  @Guarded(applicant)
  @ApiOkResponse({ description: 'Upload-Offset says how many bytes have come' })
  async offset(
    @Who() actor: Actor,
    @Param() path: IdPath,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const upload = await this.uploads.own(actor, path.id);
    // the last bytes came but the process died before saying so: the sender will ask, not send again
    if (upload.complete) await this.finish.run(actor, { uploadId: path.id });
    await this.tus.serve(request, reply, { actor, uploadId: path.id });
  }

  @Patch(':id')
  @Guarded(applicant)
  @ApiHeader({ name: 'Upload-Offset', required: true, description: 'Where these bytes begin' })
  @ApiNoContentResponse({ description: 'The bytes are kept; Upload-Offset says how many have come' })
  async append(
    @Who() actor: Actor,
    @Param() path: IdPath,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.uploads.own(actor, path.id);
    await this.tus.serve(request, reply, { actor, uploadId: path.id });
  }
}
