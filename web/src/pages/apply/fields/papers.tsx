import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { AttachmentField } from '../../../../../src/calls/forms/catalogue.js';
import { papersQuery } from '../../../api/apply';
import { useApi } from '../../../api/client';
import { Upload } from '../../../ui/upload';
import { useDesk, useQuestion } from './place';

/** A paper to join: it is sent as soon as it is chosen. */
export function PaperQuestion({ field, pointer }: { field: AttachmentField; pointer: string }) {
  const { application } = useDesk();
  const { data } = useQuery(papersQuery(useApi(), application.id));
  const queries = useQueryClient();
  const checked = data?.items.filter(({ field: key, state }) => key === field.key && state !== 'quarantined').length;
  // a paper that leaves the quarantine is one thing less to do, or one more
  useEffect(() => {
    void queries.invalidateQueries({ queryKey: ['completeness', application.id] });
  }, [queries, application.id, checked]);
  const files = data?.items.filter((paper) => paper.field === field.key) ?? [];
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
