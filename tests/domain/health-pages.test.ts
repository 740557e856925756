import { describe, expect, it } from 'vitest';
import { defaultHealth } from '../../domain/protocol/default-checks.ts';
import { questionPages } from '../../domain/visit/health/shown.ts';

const ids = defaultHealth.map(({ id }) => id);
const pagesOf = (questions: readonly string[], each: number) =>
  questionPages(
    questions.map((id) => ({ id, follows: null })),
    each,
  ).map((page) => page.map(({ id }) => id));

describe('the pages of the health questions', () => {
  it('hold six questions each, in their order, and every question once', () => {
    const pages = pagesOf(ids, 6);
    expect(pages.map((page) => page.length)).toEqual([6, 6, 6]);
    expect(pages.flat()).toEqual(ids);
  });

  it('leave what does not fill a page on the last one', () => {
    expect(pagesOf(ids.slice(0, 8), 6).map((page) => page.length)).toEqual([6, 2]);
    expect(pagesOf([], 6)).toEqual([]);
  });

  it('hold one question each where an owner chose so', () => {
    expect(pagesOf(ids, 1)).toEqual(ids.map((id) => [id]));
  });
});
