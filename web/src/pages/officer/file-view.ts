import type { FormDefinition } from '../../../../src/calls/forms/catalogue.js';
import type { File } from '../../api/officer/file';

/** What each view of a file is given. */
export interface FileViewProps {
  readonly file: File;
  readonly form: {
    readonly definition: FormDefinition;
    readonly parameters: { readonly supplementDays?: number; readonly consultationDays?: number };
  };
}
