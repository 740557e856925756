import { expect, it } from 'vitest';
import { defaultProtocol } from '../../domain/protocol/default-en.ts';
import { Run } from './run.ts';

it('a check says the preparation rule that it tests, and nothing where it tests none', () => {
  const [rule] = defaultProtocol.preparation;
  const [first, ...others] = defaultProtocol.checks;
  if (!rule || !first) throw new Error('the default has no rule or no check');
  const checks = [{ ...first, tests: rule.id }, ...others];
  const { view } = new Run({ protocol: { ...defaultProtocol, checks } });
  expect(view.checks[0]?.rule).toBe(rule.text);
  expect(view.checks[1]?.rule).toBeNull();
});
