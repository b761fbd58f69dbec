import { Injectable } from '@nestjs/common';
import { Sealing } from '../../documents/documents.public.js';
import { findRow } from '../../kernel/database/changes.js';
import { Database } from '../../kernel/database/database.js';
import { Call } from '../call.entity.js';
import { readContent } from '../workshop/call-content.js';
import { PACK_FORMAT, sealedPack, signedBytes, type CallPack } from './pack.js';
import { packRefusals } from './pack.refusals.js';

/** Writes a call as one signed file. */
@Injectable()
export class PackExport {
  constructor(
    private readonly database: Database,
    private readonly sealing: Sealing,
  ) {}

  /** What the call says now, what is in preparation included. @throws not_found, pack_seal_missing */
  async of(callId: string): Promise<CallPack> {
    const { content, at } = await this.database.transaction(async (tx) => {
      const call = await findRow(tx, Call, callId);
      return { content: await readContent(tx, call), at: await this.database.now(tx) };
    });
    const signedAt = at.toISOString();
    const signed = await this.sealing.sign(signedBytes({ format: PACK_FORMAT, signedAt, content }));
    if (!signed) throw packRefusals.pack_seal_missing();
    return sealedPack(content, signedAt, signed);
  }
}
