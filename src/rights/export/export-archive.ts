import { Injectable } from '@nestjs/common';
import { Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import { summaryPage, WordingQueries, type Wording } from '../../applications/applications.public.js';
import type { PersonActor } from '../../kernel/access/actor.js';
import { Database } from '../../kernel/database/database.js';
import { Storage } from '../../kernel/storage/storage.js';
import { Territory } from '../../territory/territory.public.js';
import { folderOf, indexPage, paperPath } from './export-index.js';
import { applicationSchema, readme } from './export-readme.js';
import { factsOf } from './file-facts.js';
import { ExportedFilesQueries, type ExportedLine, type ExportedPaper } from './exported-files.queries.js';
import { ExportedPersonQueries } from './exported-person.queries.js';

/** What the archive is about: the person, or one of their structures. */
export interface ExportSubject {
  readonly organizationId: string | null;
  readonly name: string;
}

type Give = (fault: unknown, stream: NodeJS.ReadableStream) => void;

const plain = { mode: 0o100644 };

/** Writes the archive while it is read: one application and one paper at a time, whatever there are. */
@Injectable()
export class ExportArchive {
  constructor(
    private readonly database: Database,
    private readonly storage: Storage,
    private readonly territory: Territory,
    private readonly people: ExportedPersonQueries,
    private readonly files: ExportedFilesQueries,
    private readonly wording: WordingQueries,
  ) {}

  /** The bytes of the ZIP, made as they are taken. */
  async stream(actor: PersonActor, subject: ExportSubject): Promise<Readable> {
    const { email } = await this.territory.authority();
    const madeAt = await this.database.now();
    const about = { name: subject.name, madeAt, contact: email };
    const wording = await this.wording.of(actor.locale);
    const sections = subject.organizationId
      ? await this.people.ofOrganization(subject.organizationId)
      : await this.people.ofPerson(actor.id);
    const lines = await this.files.lines(actor, subject.organizationId);
    const zip = new ZipFile();
    const add = (name: string, content: string) => zip.addBuffer(Buffer.from(content), name, plain);
    add('LISEZMOI.txt', readme({ ...about, madeAt: madeAt.toISOString() }));
    add('schema.json', json(applicationSchema));
    add('index.html', indexPage(about, sections, lines, actor.locale));
    for (const { file, content } of sections) add(`donnees/${file}`, json(content));
    // what follows is read when its turn comes; the archive ends with the last of them
    const open = new Set<Readable>();
    void this.applications(zip, lines, wording, open).then(
      () => zip.end(),
      (fault: unknown) => zip.emit('error', fault),
    );
    const bytes = zip.outputStream as Readable;
    zip.on('error', (fault: Error) => bytes.destroy(fault));
    // whoever goes away in the middle leaves no file open
    bytes.once('close', () => open.forEach((each) => each.destroy()));
    return bytes;
  }

  private async applications(
    zip: ZipFile,
    lines: readonly ExportedLine[],
    wording: Wording,
    open: Set<Readable>,
  ): Promise<void> {
    for (const line of lines) {
      const found = await this.files.one(line.id);
      if (!found) continue;
      const { record, papers, definition, given: answers } = found;
      const folder = folderOf(line);
      zip.addBuffer(Buffer.from(json(record)), `${folder}/dossier.json`, plain);
      const places = papers.map((_, index) => paperPath(papers, index));
      const listed = papers.map(({ name, folder: label }, index) => ({
        label: label === 'pieces' ? 'Pièce' : 'Document',
        name,
        href: places[index] ?? null,
      }));
      const facts = factsOf(record, wording.locale);
      const file = { number: record.number ?? '', title: record.title, facts, definition, answers, papers: listed };
      zip.addBuffer(Buffer.from(summaryPage(file, wording)), `${folder}/dossier.html`, plain);
      await Promise.all(papers.map((paper, index) => this.paper(zip, `${folder}/${places[index] ?? ''}`, paper, open)));
    }
  }

  /** Resolves once the paper has been taken into the archive, so that few are ever open. */
  private paper(zip: ZipFile, name: string, { storageKey }: ExportedPaper, open: Set<Readable>): Promise<void> {
    return new Promise((done) => {
      zip.addReadStreamLazy(name, { ...plain, compress: false }, (give: Give) => {
        this.storage.get(storageKey).then(
          (bytes) => {
            open.add(bytes);
            bytes.once('close', () => {
              open.delete(bytes);
              done();
            });
            give(null, bytes);
          },
          () => {
            done();
            give(null, Readable.from([Buffer.from('Ce fichier manque dans le magasin. / This file is missing.\n')]));
          },
        );
      });
    });
  }
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
