import type { Slug } from '../../ids.ts';
import type { HealthQuestion, ShownWhen } from '../../protocol/model/questions.ts';
import type { GivenAnswer } from './answer-value.ts';

export type Given = Readonly<Record<Slug, GivenAnswer | undefined>>;

/** The answers that another question or a clause can wait for: "yes", "no", the ids of options, or "none". */
export function saidIn({ answer, value }: GivenAnswer): readonly Slug[] {
  switch (value?.kind) {
    case undefined:
      return [answer];
    case 'one-of':
      return [value.option];
    case 'several-of':
      return value.options.length === 0 ? ['none'] : value.options;
    case 'number':
    case 'date':
    case 'text':
      return [];
  }
}

/**
 * The questions that are asked: all but those that wait for an answer that was not given, or for a question that is not asked
 * itself. An answer to a question that is not asked does not count.
 */
export function askedQuestions(questions: readonly HealthQuestion[], given: Given): HealthQuestion[] {
  const asked = new Set<Slug>();
  return questions.filter(({ id, shownWhen }) => {
    const shown = isShown(shownWhen, asked, given);
    if (shown) asked.add(id);
    return shown;
  });
}

/** Whether something that waits for an answer is shown. `asked`: the questions whose answers count. */
export function isShown(shownWhen: ShownWhen | undefined, asked: ReadonlySet<Slug>, given: Given): boolean {
  if (!shownWhen) return true;
  const answer = asked.has(shownWhen.question) ? given[shownWhen.question] : undefined;
  return answer !== undefined && saidIn(answer).some((one) => shownWhen.answers.includes(one));
}

type Followed = { readonly id: Slug; readonly follows: Slug | null };

/** The questions in their order, with what follows from an answer right under its question. */
export function inReadingOrder<T extends Followed>(asked: readonly T[]): T[] {
  return rootsOf(asked).flatMap((root) => withFollowing(root, asked));
}

/**
 * Pages of the intake: so many questions each, and what follows from an answer under its question, so that an answer never
 * moves another question to another page. With one question a page, what follows has a page of its own.
 */
export function questionPages<T extends Followed>(asked: readonly T[], each: number): T[][] {
  if (each === 1) return inReadingOrder(asked).map((one) => [one]);
  const roots = rootsOf(asked);
  return Array.from({ length: Math.ceil(roots.length / each) }, (_, page) =>
    roots.slice(page * each, (page + 1) * each).flatMap((root) => withFollowing(root, asked)),
  );
}

function rootsOf<T extends Followed>(asked: readonly T[]): T[] {
  return asked.filter(({ follows }) => !asked.some(({ id }) => id === follows));
}

function withFollowing<T extends Followed>(one: T, asked: readonly T[]): T[] {
  return [one, ...asked.filter(({ follows }) => follows === one.id).flatMap((next) => withFollowing(next, asked))];
}
