import type { CheckView } from '../../../../domain/visit/views/check-view.ts';
import type { Dot } from '../../../kit/Dots.tsx';

type CheckStatus = CheckView['status'];

export interface CheckCounts {
  readonly clear: number;
  readonly fixing: number;
  readonly decide: number;
  readonly left: number;
  readonly stop: number;
  /** Checks that are not clear yet. */
  readonly open: number;
}

export function isOpen(check: CheckView): boolean {
  return check.status === 'to-check' || check.status === 'fixing' || check.status === 'decide';
}

/** The open check that follows the one at this place, from the top again after the last; undefined when all are clear. */
export function nextOpen(checks: readonly CheckView[], at: number): CheckView | undefined {
  return [...checks.slice(at + 1), ...checks.slice(0, at + 1)].find(isOpen);
}

export function countChecks(checks: readonly CheckView[]): CheckCounts {
  const of = (...statuses: CheckStatus[]) => checks.filter((check) => statuses.includes(check.status)).length;
  return {
    clear: of('passed', 'fixed', 'continued'),
    fixing: of('fixing'),
    decide: of('decide'),
    left: of('to-check'),
    stop: of('reschedule'),
    open: checks.filter(isOpen).length,
  };
}

const dots: Record<CheckStatus, Dot> = {
  'to-check': '',
  passed: 'on',
  fixed: 'on',
  continued: 'on',
  fixing: 'fix',
  decide: 'fix',
  reschedule: 'stop',
};

export function checkDots(checks: readonly CheckView[]): Dot[] {
  return checks.map((check) => dots[check.status]);
}
