import { expect, it } from 'vitest';
import type { Slug } from '../../domain/ids.ts';
import { noneFound } from '../../domain/visit/none-found.ts';
import { intake, Run } from './run.ts';

const products = ['gel', 'hairspray', 'powder', 'fibres'];
const checkOf = (run: Run, id: string) => run.view.checks.find((check) => check.id === id);

it('“none of the four” records four answers, each as its own entry, as four taps would', () => {
  const [once, each] = [intake(new Run()), intake(new Run())];
  once.do({ type: 'answer-check-none', check: 'no-products' });
  for (const question of products) each.do({ type: 'answer-check', check: 'no-products', question, option: 'none' });
  const answered = (run: Run) => run.events.map(({ event }) => event).filter(({ type }) => type === 'check-answered');
  expect(answered(once)).toHaveLength(4);
  expect(answered(once)).toEqual(answered(each));
  expect(checkOf(once, 'no-products')?.status).toBe('passed');
});

it('says what it would record, and is offered again after a remedy, but not beside an answer', () => {
  const run = intake(new Run());
  expect(checkOf(run, 'no-products')?.noneOf).toEqual(
    ['Gel', 'Hairspray', 'Powder', 'Fibres'].map((question) => ({ question, answer: 'None' })),
  );
  run.do({ type: 'answer-check', check: 'no-products', question: 'gel', option: 'present' });
  expect(checkOf(run, 'no-products')?.noneOf).toBe(null);
  expect(run.try({ type: 'answer-check-none', check: 'no-products' })).toBe('not-now');
  run.do(
    { type: 'do-remedy-step', check: 'no-products', step: 'wash-out' },
    { type: 'do-remedy-step', check: 'no-products', step: 'moisturise' },
    { type: 'check-again', check: 'no-products' },
    { type: 'answer-check-none', check: 'no-products' },
  );
  expect(checkOf(run, 'no-products')).toMatchObject({ status: 'fixed', noneOf: null });
});

it('no tap answers more than one check, a single question, or a question about a day', () => {
  const run = intake(new Run());
  const offered = run.view.checks.filter(({ noneOf }) => noneOf !== null).map(({ id }) => id);
  expect(offered).toEqual(['no-products', 'no-sunburn']);
  for (const check of ['washed', 'cut', 'house-rules'])
    expect(run.try({ type: 'answer-check-none', check })).toBe('not-now');
});

it('is not offered where a passing answer has to be chosen', () => {
  const check = new Run().protocol.checks.find(({ id }) => id === 'no-products');
  if (!check) throw new Error('the default protocol checks for products');
  const [first, ...others] = check.questions;
  if (!first) throw new Error('it asks for each of them');
  const id = 'washed-out' as Slug;
  const twoWays = {
    ...first,
    options: [...first.options, { id, label: 'Washed out at home', grade: 'pass' as const }],
  };
  expect(noneFound({ ...check, questions: [twoWays, ...others] }, undefined)).toBe(null);
});
