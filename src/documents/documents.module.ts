import { Global, Module } from '@nestjs/common';
import { CheckPace } from './check-pace.js';
import { DocumentChecksController } from './document-checks.controller.js';
import { DocumentChecksQueries } from './document-checks.queries.js';
import { Documents } from './documents.js';
import { DocumentsQueries } from './documents.queries.js';
import { Issuer } from './issuer.js';
import { RenderPool } from './render/render-pool.js';
import { Rendering } from './rendering.js';
import { Sealing } from './sealing.js';

/** The document engine. Every feature below produces documents, so it is known everywhere. */
@Global()
@Module({
  controllers: [DocumentChecksController],
  providers: [
    { provide: RenderPool, useFactory: () => new RenderPool() },
    Rendering,
    Sealing,
    Issuer,
    Documents,
    DocumentsQueries,
    DocumentChecksQueries,
    CheckPace,
  ],
  exports: [Documents, DocumentsQueries, Issuer, Sealing],
})
export class DocumentsModule {}
