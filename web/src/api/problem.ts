/** The body of a refusal (RFC 9457) as the API sends it. */
export interface ProblemBody {
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly code: string;
  readonly errors?: readonly { readonly code: string; readonly pointer?: string; readonly detail: string }[];
  /** What is stored now, when somebody else was faster. */
  readonly current?: unknown;
}

/** The API refused; `detail` says why and the way out, in the reader's language. */
export class Problem extends Error {
  readonly code: string;
  readonly detail: string;
  readonly errors: readonly { readonly code: string; readonly pointer?: string; readonly detail: string }[];
  readonly current: unknown;

  constructor(
    readonly status: number,
    body: Partial<ProblemBody>,
  ) {
    super(body.detail ?? body.title ?? String(status));
    this.name = 'Problem';
    this.code = body.code ?? 'unknown';
    this.detail = body.detail ?? body.title ?? '';
    this.errors = body.errors ?? [];
    this.current = body.current;
  }
}

/** No answer came: the line is cut or the server away. Nothing is known of what was sent. */
export class NoConnection extends Error {
  constructor() {
    super('no connection');
    this.name = 'NoConnection';
  }
}
