import { DateField, ListField, ObjectField, TextField, WholeField, YesNoField } from '../../kernel/http/fields.js';
import { LabelView } from '../figures/figures.dto.js';

export class OpenDataFileView {
  @TextField()
  path!: string;

  @TextField()
  format!: string;

  @TextField({ about: 'Schema the file follows' })
  schema!: string;

  @WholeField({ about: 'Lines of data' })
  rows!: number;

  @DateField({ nullable: true, about: 'Day of the latest award in it' })
  latestOn!: string | null;
}

export class LicenceView {
  @TextField()
  name!: string;

  @TextField()
  url!: string;
}

export class OpenDataView {
  @TextField()
  publisher!: string;

  @TextField()
  siret!: string;

  @TextField()
  contact!: string;

  @ObjectField(() => LicenceView)
  licence!: LicenceView;

  @ObjectField(() => LabelView, { about: 'The law it is published under, and what it holds' })
  about!: LabelView;

  @YesNoField({ about: 'Some of the structures are invented: this is a demonstration' })
  demonstration!: boolean;

  @ListField(() => OpenDataFileView)
  files!: readonly OpenDataFileView[];
}
