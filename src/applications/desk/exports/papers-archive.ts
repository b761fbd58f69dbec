import { createHash } from 'node:crypto';
import { Readable, type PassThrough } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { ZipFile } from 'yazl';
import type { Actor } from '../../../kernel/access/actor.js';
import { Openings } from '../../../kernel/access/openings.js';
import type { CivilDate } from '../../../kernel/dates/civil-date.js';
import { formatDate } from '../../../kernel/dates/format-date.js';
import { cents, formatEuros } from '../../../kernel/money/money.js';
import type { Locale } from '../../../kernel/refusals/refusal.js';
import { Storage } from '../../../kernel/storage/storage.js';
import { stateLabels } from '../../application.lifecycle.js';
import { ArchivedFilesQueries, type ArchivedFile, type ArchivedPaper } from './archived-files.queries.js';
import type { Wording } from './answer-words.js';
import { contentsCsv, type ContentsLine } from './archive-contents.js';
import { folderOf, pathOf, PathsTaken, type PathPart } from './path-pattern.rules.js';
import { paperLabel, summaryPage } from './summary-page.js';

const entry = { mode: 0o100644 };

/** What an archive is made of. */
export interface ArchiveWish {
  readonly ids: readonly string[];
  readonly pattern: string;
  readonly wording: Wording;
  /** Called once the last file is in. */
  readonly onEnd: (files: number) => Promise<void>;
}

/** Files with their papers as one archive, written while it is read: one file and one paper at a time, whatever there are. */
@Injectable()
export class PapersArchive {
  constructor(
    private readonly files: ArchivedFilesQueries,
    private readonly storage: Storage,
    private readonly openings: Openings,
  ) {}

  stream(actor: Actor, wish: ArchiveWish): Readable {
    const zip = new ZipFile();
    const out = zip.outputStream as PassThrough;
    const going = new Going(zip, out);
    void this.fill(actor, wish, going).then(
      () => zip.end({ forceZip64Format: false, comment: '' }),
      (fault: unknown) => out.destroy(fault instanceof Error ? fault : new Error(String(fault))),
    );
    return out;
  }

  private async fill(actor: Actor, { ids, pattern, wording, onEnd }: ArchiveWish, going: Going): Promise<void> {
    const taken = new PathsTaken();
    const lines: ContentsLine[] = [];
    let files = 0;
    for (const id of ids) {
      if (going.isOver) return;
      const file = await this.files.one(actor, id);
      if (!file) continue;
      files += 1;
      await this.openings.note(actor, id, 'application');
      if (file.papers.length > 0) await this.openings.note(actor, id, 'attachment');
      lines.push(...(await this.one(file, pattern, wording, taken, going)));
    }
    await going.add(wording.locale === 'fr' ? 'contenu.csv' : 'contents.csv', await contentsCsv(lines, wording.locale));
    await onEnd(files);
  }

  private async one(
    file: ArchivedFile,
    pattern: string,
    wording: Wording,
    taken: PathsTaken,
    going: Going,
  ): Promise<ContentsLine[]> {
    const { locale } = wording;
    const values = valuesOf(file, locale);
    const placed = file.papers.map((paper) => {
      const label = paperLabel(file.definition, paper.field, locale);
      return { paper, label, path: taken.free(pathOf(pattern, { ...values, piece: label, nom: paper.name })) };
    });
    const lines: ContentsLine[] = [];
    for (const { paper, label, path } of placed) {
      const found = await this.paper(paper, path, going);
      lines.push({
        path: found ? path : '',
        number: file.number,
        label,
        name: paper.name,
        size: paper.size,
        sha256: paper.sha256,
      });
    }
    const folder = folderOf(pattern, values);
    const name = locale === 'fr' ? 'dossier' : 'file';
    const page = taken.free(folder ? `${folder}/${name}.html` : `${file.number}-${name}.html`);
    const up = '../'.repeat(page.split('/').length - 1);
    const papers = placed.map(({ label, paper, path }, index) => ({
      label,
      name: paper.name,
      href: lines[index]?.path ? `${up}${path}` : null,
    }));
    const { number, title, definition, answers } = file;
    const content = summaryPage({ number, title, facts: factsOf(file, locale), definition, answers, papers }, wording);
    await going.add(page, content);
    const bytes = Buffer.from(content);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const label = locale === 'fr' ? 'Réponses' : 'Answers';
    return [{ path: page, number, label, name: `${name}.html`, size: bytes.length, sha256 }, ...lines];
  }

  /** False where the store does not have it any more: the contents say so, and the rest of the archive is whole. */
  private async paper({ storageKey, size }: ArchivedPaper, path: string, going: Going): Promise<boolean> {
    const bytes = await this.storage.get(storageKey).catch(() => null);
    if (!bytes) return false;
    await going.add(path, bytes, size);
    return true;
  }
}

/** An archive under way: each entry is awaited, so that one is open at a time; whoever goes away closes it. */
class Going {
  isOver = false;
  private open: Readable | null = null;
  private give: () => void = () => undefined;

  constructor(
    private readonly zip: ZipFile,
    private readonly out: PassThrough,
  ) {
    zip.on('error', (fault: Error) => out.destroy(fault));
    out.once('close', () => {
      this.isOver = true;
      this.open?.destroy();
      this.give();
    });
  }

  /** Resolves once the entry has been taken, or nobody takes any more. */
  async add(path: string, content: Readable | string, size?: number): Promise<void> {
    const stream = typeof content === 'string' ? Readable.from([Buffer.from(content)]) : content;
    if (this.isOver) return void stream.destroy();
    this.open = stream;
    await new Promise<void>((done) => {
      this.give = done;
      stream.once('end', done).once('close', done);
      stream.once('error', (fault) => this.out.destroy(fault));
      const options = { ...entry, compress: typeof content === 'string', ...(size === undefined ? {} : { size }) };
      this.zip.addReadStreamLazy(path, options, (give) => give(null, stream));
    });
    this.open = null;
  }
}

function valuesOf(file: ArchivedFile, locale: Locale): Readonly<Record<PathPart, string>> {
  const { number, title, organization, commune, axis, state } = file;
  const etat = stateLabels[state][locale];
  return {
    numero: number,
    titre: title,
    structure: organization,
    commune: commune ?? '',
    axe: axis[locale],
    etat,
    piece: '',
    nom: '',
  };
}

function factsOf(file: ArchivedFile, locale: Locale): [string, string][] {
  const fr = locale === 'fr';
  const asked = file.askedAmount === null ? '' : formatEuros(cents(file.askedAmount), locale);
  return [
    [fr ? 'Numéro' : 'Number', file.number],
    [fr ? 'Structure' : 'Organization', file.organization],
    [fr ? 'État' : 'State', stateLabels[file.state][locale]],
    [fr ? 'Montant demandé' : 'Amount asked', asked],
    [fr ? 'Déposé le' : 'Filed on', formatDate(file.submittedOn as CivilDate, locale)],
  ];
}
