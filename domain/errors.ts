/**
 * An error that a person gets to see. `code` is stable, `message` says what happened and what to do,
 * `detail` is for the log only: never personal data, never a path.
 */
export class AppError extends Error {
  override readonly name = 'AppError';
  readonly code: string;
  readonly detail: string;

  constructor(code: string, message: string, detail = '', options?: ErrorOptions) {
    super(message, options);
    this.code = code;
    this.detail = detail;
  }
}
