import { ask, type Api } from './client';

/** What a small paper is sent for. */
export type PaperUse =
  | { readonly kind: 'proof'; readonly instalmentId: string; readonly condition: string }
  | { readonly kind: 'report'; readonly awardId: string }
  | { readonly kind: 'bank'; readonly organizationId: string }
  | { readonly kind: 'campaign'; readonly campaignId: string };

/** Types of small papers, as a file input names them. */
export const paperTypes = 'application/pdf,image/jpeg,image/png';
/** The most bytes of a small paper. */
export const paperBytes = 10_000_000;

/**
 * Sends one paper; the body of the request is the file itself.
 * @throws Problem with the reason why it was not taken
 */
export async function sendPaper(api: Api, use: PaperUse, file: File): Promise<{ fileId: string }> {
  const name = file.name.slice(-200);
  const raw = {
    // the type of the description is text, the body is bytes
    body: file as unknown as string,
    bodySerializer: (body: unknown) => body as BodyInit,
    headers: { 'content-type': file.type || 'application/pdf' },
  };
  const path = (id: string) => ({ id });
  switch (use.kind) {
    case 'proof': {
      const params = { path: path(use.instalmentId), query: { name, condition: use.condition } };
      return ask(api.POST('/api/v1/instalments/{id}/proofs', { params, ...raw }));
    }
    case 'report': {
      const params = { path: path(use.awardId), query: { name } };
      return ask(api.POST('/api/v1/awards/{id}/financial-report/files', { params, ...raw }));
    }
    case 'bank': {
      const params = { path: path(use.organizationId), query: { name } };
      return ask(api.POST('/api/v1/organizations/{id}/bank-papers', { params, ...raw }));
    }
    case 'campaign':
      return ask(api.POST('/api/v1/campaigns/{id}/proofs', { params: { path: path(use.campaignId) }, ...raw }));
  }
}
