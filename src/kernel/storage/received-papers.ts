import { Injectable, Logger } from '@nestjs/common';
import { fileTypeFromBuffer } from 'file-type';
import { Config } from '../config/config.js';
import { Database } from '../database/database.js';
import type { Tx } from '../database/data-source.js';
import { scan, type Scan } from './clamd.js';
import { dangerIn, isTestVirus, piecesOf } from './contents.js';
import { nameUnder } from './file-name.js';
import { Files, type NewFile, type StoredFile } from './files.js';
import { paperRefusals } from './papers.refusals.js';
import { kindOfBytes, smallPaperKinds } from './sniffed-type.js';

/** A paper whose bytes are still to come. */
export interface PaperSource {
  read(): Promise<Uint8Array>;
}

/** How one use takes a paper in. */
export interface Intake<Admitted> {
  /** Who may bring it, and whether it is awaited. Asked before a byte is read, and again with the row. */
  readonly admit: (tx: Tx) => Promise<Admitted>;
  /** What it is kept as; the extension of its name and its type follow from its bytes. */
  readonly about: (admitted: Admitted) => Omit<NewFile, 'mediaType'>;
  /** What else is written in the transaction of its row. */
  readonly record?: (tx: Tx, file: StoredFile, admitted: Admitted) => Promise<void>;
}

/** How many bytes tell the kind of a file. */
const headBytes = 4_100;
/** Milliseconds the scanner may stay silent: somebody waits for the answer. */
const scanPatience = 20_000;

/**
 * Small papers sent in one request, whatever they are for. In this order: rights, bytes, kind, viruses, the store, the row.
 * The sender waits, so what cannot be scanned now is refused, and sent again later; without the setting CLAMD
 * nothing is scanned.
 */
@Injectable()
export class ReceivedPapers {
  private readonly logger = new Logger('papers');

  constructor(
    private readonly database: Database,
    private readonly files: Files,
    private readonly config: Config,
  ) {}

  /**
   * @throws the refusals of `admit`, of reading the body, paper_empty, paper_form, paper_picture_too_large, paper_infected,
   *   paper_not_scanned
   */
  async take<Admitted>(sent: PaperSource, intake: Intake<Admitted>): Promise<StoredFile> {
    const about = intake.about(await this.database.transaction(intake.admit));
    const content = await sent.read();
    if (content.length === 0) throw paperRefusals.paper_empty();
    const sniffed = await fileTypeFromBuffer(content.subarray(0, headBytes));
    const kind = kindOfBytes(sniffed?.mime, smallPaperKinds);
    if (!kind) throw paperRefusals.paper_form();
    if ((await dangerIn(piecesOf(content))) === 'picture_too_large') throw paperRefusals.paper_picture_too_large();
    await this.refuseViruses(content, about);
    const { mediaType, extension } = kind;
    const file = await this.files.keep({ ...about, name: nameUnder(about.name, extension), mediaType }, content);
    try {
      await this.database.transaction(async (tx) => {
        const admitted = await intake.admit(tx);
        await this.files.record(tx, file);
        await intake.record?.(tx, file, admitted);
      });
    } catch (fault) {
      await this.files.forget(file);
      throw fault;
    }
    return file;
  }

  private async refuseViruses(content: Uint8Array, about: Omit<NewFile, 'mediaType'>): Promise<void> {
    const scanner = this.config.get('CLAMD');
    if (!scanner && isTestVirus(content.subarray(0, headBytes))) throw paperRefusals.paper_infected();
    if (!scanner) return;
    const { policy, subjectType, subjectId } = about;
    let verdict: Scan;
    try {
      verdict = await scan(scanner, content, scanPatience);
    } catch (fault) {
      const reason = fault instanceof Error ? fault.message : String(fault);
      this.logger.warn({ policy, subjectType, subjectId, reason }, 'a paper could not be scanned');
      throw paperRefusals.paper_not_scanned();
    }
    if (verdict.clean) return;
    this.logger.warn({ policy, subjectType, subjectId, found: verdict.found }, 'a paper held a virus');
    throw paperRefusals.paper_infected();
  }
}
