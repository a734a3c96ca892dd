/** A request's statements took longer, all together, than the operator allows; the one that ran was stopped. */
export class OperationTooSlow extends Error {
  override readonly name = 'OperationTooSlow';

  constructor(readonly limitMs: number) {
    super(`The statements of one operation took more than ${limitMs} ms`);
  }
}
