import { Global, Module } from '@nestjs/common';
import { Documents } from './documents.js';
import { DocumentsQueries } from './documents.queries.js';
import { Issuer } from './issuer.js';
import { RenderPool } from './render/render-pool.js';
import { Rendering } from './rendering.js';
import { Sealing } from './sealing.js';

/** The document engine. Every feature below produces documents, so it is known everywhere. */
@Global()
@Module({
  providers: [
    { provide: RenderPool, useFactory: () => new RenderPool() },
    Rendering,
    Sealing,
    Issuer,
    Documents,
    DocumentsQueries,
  ],
  exports: [Documents, DocumentsQueries, Issuer],
})
export class DocumentsModule {}
