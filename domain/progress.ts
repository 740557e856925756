/** Everything long that a person may watch and cancel. */
export const jobKinds = ['backup', 'drill', 'check', 'restore', 'export', 'hand-out'] as const;
export type JobKind = (typeof jobKinds)[number];

/** What something long is busy with. Of `looking`, `proving` and `tidying` nobody knows how much there is. */
export const progressParts = [
  'looking',
  'rows',
  'clients',
  'pieces',
  'files',
  'megabytes',
  'proving',
  'tidying',
] as const;
export type ProgressPart = (typeof progressParts)[number];

/** How far it is. `total` is 0 where it is not known. */
export interface Progress {
  readonly part: ProgressPart;
  readonly done: number;
  readonly total: number;
}

/** Told by whatever works for long, after each of its pieces. */
export type Report = (part: ProgressPart, done?: number, total?: number) => void;

export const unwatched: Report = () => undefined;
