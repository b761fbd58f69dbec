import type { Caller } from './caller.js';
import { until } from './caller.js';

/** A one-page PDF that says its own name: what a holder would scan. */
export function paper(title: string): Uint8Array {
  const text = title.replace(/[^\x20-\x7e]/g, ' ').replace(/[()\\]/g, ' ');
  const content = `BT /F1 18 Tf 60 780 Td (${text}) Tj ET`;
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>',
    `<</Length ${content.length}>>stream\n${content}\nendstream`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
  ];
  let file = '%PDF-1.4\n';
  const offsets = objects.map((body, index) => {
    const at = file.length;
    file += `${index + 1} 0 obj${body}endobj\n`;
    return at;
  });
  const xref = file.length;
  const rows = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  file += `xref\n0 6\n0000000000 65535 f \n${rows}trailer<</Size 6/Root 1 0 R>>\nstartxref\n${xref}\n%%EOF\n`;
  return new TextEncoder().encode(file);
}

/** Uploads one paper by tus and answers once it came out of quarantine. */
export async function uploadPaper(
  holder: Caller,
  applicationId: string,
  field: string,
  title: string,
): Promise<string> {
  const bytes = Buffer.from(paper(title));
  const metadata = { applicationId, field, name: `${field}.pdf`, type: 'application/pdf' };
  const encoded = Object.entries(metadata).map(([key, value]) => `${key} ${Buffer.from(value).toString('base64')}`);
  const tus = { 'tus-resumable': '1.0.0' };
  const created = await holder.send('POST', 'uploads', {
    ...tus,
    'upload-length': String(bytes.length),
    'upload-metadata': encoded.join(','),
  });
  const location = created.headers.get('location');
  if (!location) throw new Error(`upload of ${field}: ${created.status} ${created.bytes.toString()}`);
  const content = { 'upload-offset': '0', 'content-type': 'application/offset+octet-stream' };
  const sent = await holder.send('PATCH', location, { ...tus, ...content }, bytes);
  if (sent.status >= 300) throw new Error(`upload of ${field}: ${sent.status} ${sent.bytes.toString()}`);
  return until(holder.transport, `the check of ${title}`, async () => {
    const { items } = await holder.get<{ items: { id: string; field: string; state: string }[] }>(
      `applications/${applicationId}/attachments`,
    );
    return items.find((item) => item.field === field && item.state === 'clean')?.id;
  });
}

/** Sends a paper as the body of a request; answers the id of the stored file. */
export async function sendPaper(holder: Caller, path: string, title: string): Promise<string> {
  const sent = await holder.send('POST', path, { 'content-type': 'application/pdf' }, Buffer.from(paper(title)));
  if (sent.status >= 300) throw new Error(`${path}: ${sent.status} ${sent.bytes.toString()}`);
  return (JSON.parse(sent.bytes.toString()) as { fileId: string }).fileId;
}
