import { describe, expect, it } from 'vitest';
import { healthPages } from '../../domain/clinic/health-pages.ts';
import { defaultHealth } from '../../domain/protocol/default-checks.ts';

const ids = defaultHealth.map(({ id }) => id);

describe('the pages of the health questions', () => {
  it('hold six questions each, in their order, and every question once', () => {
    const pages = healthPages(ids, 6);
    expect(pages.map((page) => page.length)).toEqual([6, 6, 6]);
    expect(pages.flat()).toEqual(ids);
  });

  it('leave what does not fill a page on the last one', () => {
    expect(healthPages(ids.slice(0, 8), 6).map((page) => page.length)).toEqual([6, 2]);
    expect(healthPages([], 6)).toEqual([]);
  });

  it('hold one question each where an owner chose so', () => {
    expect(healthPages(ids, 1)).toEqual(ids.map((id) => [id]));
  });
});
