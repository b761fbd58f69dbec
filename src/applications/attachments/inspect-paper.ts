import { Injectable } from '@nestjs/common';
import { fileTypeFromFile } from 'file-type';
import { Config } from '../../kernel/config/config.js';
import { scan } from '../../kernel/storage/clamd.js';
import { dangerIn, isTestVirus, withFile, type Danger } from '../../kernel/storage/contents.js';
import { Files, type NewFile, type StoredFile } from '../../kernel/storage/files.js';
import { looksPlain } from '../../kernel/storage/sniffed-type.js';
import { judgeContent } from './attachment.rules.js';
import { attachmentRefusals, type AttachmentRefusalCode } from './attachments.refusals.js';
import { Quarantine } from './quarantine.js';

/** How the inspection of a paper ended: kept (scanned or not), or refused for a reason of the closed list. */
export type Conclusion =
  { readonly file: StoredFile; readonly scanned: boolean } | { readonly refusedBecause: AttachmentRefusalCode };

/** A paper in quarantine, and what it is kept as. */
export interface PaperInQuarantine {
  readonly id: string;
  readonly name: string;
  /** Bytes announced. */
  readonly size: number;
  readonly about: Omit<NewFile, 'name' | 'mediaType'>;
}

const textSample = 1_000_000;
const virusSample = 4_096;

const dangerous: Readonly<Record<Danger, AttachmentRefusalCode>> = {
  picture_too_large: 'attachment_picture_too_large',
  archive_too_large: 'attachment_unpacks_too_large',
  broken: 'attachment_kind_differs',
};

/**
 * Looks at a paper in quarantine, away from the API: the measures it declares, its size, what its bytes are, viruses; then stores
 * it or says why not. It is neither decoded nor unpacked.
 */
@Injectable()
export class InspectPaper {
  constructor(
    private readonly quarantine: Quarantine,
    private readonly files: Files,
    private readonly config: Config,
  ) {}

  /** @throws Error where a scanner gives no clear answer: the paper then stays in quarantine, to be inspected again */
  async run({ id, name, size, about }: PaperInQuarantine): Promise<Conclusion> {
    const come = await this.quarantine.size(id);
    if (come === null) return { refusedBecause: 'attachment_size_differs' };
    const path = this.quarantine.path(id);
    const scanner = this.config.get('CLAMD');
    if (!scanner && isTestVirus(await this.quarantine.head(id, virusSample))) {
      return { refusedBecause: 'attachment_infected' };
    }
    // before anything unpacks it
    const danger = await withFile(path, dangerIn);
    if (danger) return { refusedBecause: dangerous[danger] };
    const sniffed = (await fileTypeFromFile(path))?.mime;
    const plainText = looksPlain(await this.quarantine.head(id, textSample));
    const judged = judgeContent({ name, size }, { size: come, sniffed, plainText });
    if ('refusal' in judged) return { refusedBecause: codeOf(judged.refusal.code) };
    const scanned = scanner ? await scan(scanner, this.quarantine.read(id)) : null;
    if (scanned && !scanned.clean) return { refusedBecause: 'attachment_infected' };
    const file = await this.files.keep({ ...about, name, mediaType: judged.mediaType }, this.quarantine.read(id));
    return { file, scanned: scanned !== null };
  }
}

function codeOf(code: string): AttachmentRefusalCode {
  return code in attachmentRefusals ? (code as AttachmentRefusalCode) : 'attachment_kind_differs';
}
