import type { VisitId } from '../../../../domain/ids.ts';
import type { Act } from '../cover/useTask.ts';
import type { Missing, Step } from './useHealthAnswer.ts';
import type { HealthAsked } from './view.ts';

/** What the page needs to know of a question on it. */
export interface RowStanding {
  readonly missing: Missing;
  readonly keep: Step;
}

export interface RowProps {
  readonly visitId: VisitId;
  readonly question: HealthAsked;
  /** Its place among all questions, from 1. */
  readonly n: number;
  /** It has the page to itself, and is its heading. */
  readonly alone: boolean;
  readonly act: Act;
  readonly onStands: (standing: RowStanding) => void;
  /** Saves an answer in its turn. `complete`: nothing more belongs to it, so the page may go on. */
  readonly onAnswer: (complete: boolean, save: Step) => void;
}
