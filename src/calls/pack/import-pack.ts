import { Injectable } from '@nestjs/common';
import { X509Certificate } from 'node:crypto';
import { Sealing } from '../../documents/documents.public.js';
import type { Actor } from '../../kernel/access/actor.js';
import { Database } from '../../kernel/database/database.js';
import { Journal } from '../../kernel/journal/journal.js';
import { demand } from '../../kernel/refusals/refusal.js';
import { Territory } from '../../territory/territory.public.js';
import type { CallFacts } from '../call-facts.js';
import { slugFree } from '../call-content.rules.js';
import { Call } from '../call.entity.js';
import { demandAdmitted, leadsCalls } from '../calls.access.js';
import { Calls } from '../calls-port.js';
import { writeContent } from '../workshop/call-content.js';
import { packContent } from './pack-content.js';
import { packSigner, type CallPack, type PackSigner } from './pack.js';
import { packRefusals } from './pack.refusals.js';

export interface PackImport {
  readonly pack: unknown;
  /** Another address than that of the file. */
  readonly slug?: string;
  /** The fingerprint of a signer this service does not know, once a person has checked it. */
  readonly confirmedSigner?: string;
}

/**
 * Makes a call in preparation out of a signed file. Errors: `pack_unreadable`, `pack_altered`, `pack_signer_unknown` (with
 * the signer), `call_slug_taken`, and what speaks against its content (`invalid_input`, `form_…`, `grid_…`, `axis_…`).
 */
@Injectable()
export class ImportPack {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
    private readonly calls: Calls,
    private readonly territory: Territory,
    private readonly sealing: Sealing,
  ) {}

  async run(actor: Actor, input: PackImport): Promise<CallFacts> {
    demandAdmitted(leadsCalls, actor);
    const signer = await this.trusted(packSigner(input.pack), input.confirmedSigner);
    const content = packContent((input.pack as CallPack).content);
    const slug = input.slug ?? content.slug;
    return this.database.transaction(async (tx) => {
      await tx.query('select pg_advisory_xact_lock(hashtext($1))', [`call ${slug}`]);
      demand(slugFree(slug, await tx.existsBy(Call, { slug })));
      const authority = await this.territory.authority(tx);
      const id = await writeContent(tx, authority.id, { ...content, slug });
      const data = { imported: true, signer: signer.fingerprint };
      await this.journal.write(tx, { actor, subject: { type: 'call', id }, verb: 'created', to: 'draft', data });
      return this.calls.byId(id, tx);
    });
  }

  /** The signer, who is this very service or was checked by a person. */
  private async trusted(signer: PackSigner, confirmed: string | undefined): Promise<PackSigner> {
    const own = await this.sealing.sign(new Uint8Array());
    const ours = own ? new X509Certificate(own.certificate).fingerprint256 : null;
    if (signer.fingerprint === ours || signer.fingerprint === confirmed) return signer;
    throw packRefusals.pack_signer_unknown({ name: signer.name }).showing(signer);
  }
}
