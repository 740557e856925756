import type { HealthQuestion } from '../model/questions.ts';

/**
 * The questions once one of them is moved. What follows from an answer stands under its question and moves only with it: a
 * question takes its follow-ups along, past whole other ones; a follow-up moves among those of the same question. `to` is a
 * neighbour's place, or a number from 0 in the list as it was. One that stands before the question that it follows from goes
 * under it, wherever it was to go. Returns null where nothing moves.
 */
export function movedQuestions(
  health: readonly HealthQuestion[],
  index: number,
  to: 'up' | 'down' | number,
): HealthQuestion[] | null {
  const moving = health[index];
  if (!moving) return null;
  const above = aboveIn(health, moving);
  if (above && index < health.indexOf(above)) return underTheirQuestions(health);
  const beside = health.filter((one) => aboveIn(health, one) === above);
  const from = beside.indexOf(moving);
  const at = to === 'up' ? from - 1 : to === 'down' ? from + 1 : landing(health, beside, to, to > index);
  if (at === from || at < 0 || at >= beside.length) return null;
  const ordered = beside.toSpliced(from, 1).toSpliced(at, 0, moving);
  const next = [...ordered];
  // The others keep their order; those beside the moved one take their places in the new one.
  const list = health.map((one) => (beside.includes(one) ? (next.shift() ?? one) : one));
  return underTheirQuestions(list);
}

/** The question that another one follows from; undefined for one that is always asked, or that waits for what is not there. */
function aboveIn(health: readonly HealthQuestion[], { shownWhen }: HealthQuestion): HealthQuestion | undefined {
  return shownWhen && health.find(({ id }) => id === shownWhen.question);
}

/** The place among those beside it that a drop at a number of the whole list means. */
function landing(
  health: readonly HealthQuestion[],
  beside: readonly HealthQuestion[],
  to: number,
  down: boolean,
): number {
  let target: HealthQuestion | undefined = health[to];
  const seen = new Set<HealthQuestion>();
  while (target && !beside.includes(target) && !seen.has(target)) {
    seen.add(target);
    target = aboveIn(health, target);
  }
  const found = target ? beside.indexOf(target) : -1;
  if (found >= 0) return found;
  return down ? beside.length - 1 : 0;
}

/** Every question with what follows from it right under it. */
function underTheirQuestions(health: readonly HealthQuestion[]): HealthQuestion[] {
  const placed = new Set<HealthQuestion>();
  const withFollowing = (one: HealthQuestion): HealthQuestion[] => {
    if (placed.has(one)) return [];
    placed.add(one);
    return [one, ...health.filter((next) => aboveIn(health, next) === one).flatMap(withFollowing)];
  };
  const roots = health.filter((one) => aboveIn(health, one) === undefined).flatMap(withFollowing);
  // In a circle nothing comes first; the checker names it.
  return [...roots, ...health.filter((one) => !placed.has(one))];
}
