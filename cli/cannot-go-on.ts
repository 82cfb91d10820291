/** An operator's command cannot go on: one sentence that says what, and a remedy. Shown without a stack. */
export class CannotGoOn extends Error {
  constructor(
    what: string,
    readonly remedy: string,
    /** 1: refused or failed; 2: wrong use. */
    readonly exitCode: 1 | 2 = 1,
  ) {
    super(what);
    this.name = 'CannotGoOn';
  }
}
