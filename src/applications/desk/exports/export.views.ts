import { ChoiceField, IdField, InstantField, TextField, WholeField } from '../../../kernel/http/fields.js';
import { exportKinds, type ExportKind } from './export-kinds.js';

/** An export that may be downloaded, or was. */
export class FilesExportView {
  @IdField() id!: string;
  @ChoiceField(exportKinds) kind!: ExportKind;
  @TextField({ about: 'Where it is downloaded, today and by who asked for it' }) href!: string;
  @WholeField({ nullable: true, about: 'Files it held; null until it was taken whole' }) rows!: number | null;
  @InstantField({ nullable: true }) finishedAt!: Date | null;
  @InstantField() createdAt!: Date;
}
