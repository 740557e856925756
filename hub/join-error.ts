/** Why a tablet could not be added. */
export type JoinFault = 'code-wrong' | 'code-used' | 'late' | 'not-admitted' | 'altered' | 'denied';

export class JoinError extends Error {
  readonly fault: JoinFault;
  constructor(fault: JoinFault, cause?: unknown) {
    super(fault, { cause });
    this.fault = fault;
  }
}
