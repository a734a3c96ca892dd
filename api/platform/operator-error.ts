/**
 * Something the operator can mend: a wrong option, a server that does not answer, a broken file.
 * The command prints the message alone and exits with `exitCode`.
 *
 * Exit codes follow sysexits: 64 usage, 65 bad data, 69 service unavailable, 70 internal, 73 cannot create, 78 configuration.
 */
export class OperatorError extends Error {
  override readonly name = 'OperatorError';
  constructor(
    message: string,
    readonly exitCode: 64 | 65 | 66 | 69 | 70 | 73 | 78,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
