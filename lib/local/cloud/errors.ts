/** A refusal that the caller is meant to see, in whatever shape its protocol gives errors. */
export class CloudError extends Error {
  readonly code: string;
  readonly status: number;
  /** Further fields of the answer, such as a transaction's `CancellationReasons`. */
  readonly fields: Record<string, unknown>;

  constructor(code: string, message: string, status = 400, fields: Record<string, unknown> = {}) {
    super(message);
    this.name = 'CloudError';
    this.code = code;
    this.status = status;
    this.fields = fields;
  }
}
