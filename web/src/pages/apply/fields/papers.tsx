import { useQuery } from '@tanstack/react-query';
import type { AttachmentField } from '../../../../../src/calls/forms/catalogue.js';
import { papersQuery } from '../../../api/apply';
import { useApi } from '../../../api/client';
import { Upload } from '../../../ui/upload';
import { useDesk, useQuestion } from './place';

/** A paper to join: it is sent as soon as it is chosen. */
export function PaperQuestion({ field, pointer }: { field: AttachmentField; pointer: string }) {
  const { application } = useDesk();
  const { data } = useQuery(papersQuery(useApi(), application.id));
  const files = data?.items.filter((paper) => paper.field === field.key && paper.state !== 'replaced') ?? [];
  return (
    <Upload
      {...useQuestion({ field, pointer })}
      applicationId={application.id}
      field={field.key}
      files={files}
      most={field.max ?? 5}
      largest={field.maxBytes ?? 20_000_000}
      {...(field.accept ? { accept: field.accept } : {})}
    />
  );
}
