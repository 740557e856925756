import { act, renderHook } from '@testing-library/react';
import { expect, it } from 'vitest';
import { useFormDraft } from './useFormDraft.ts';

it('keeps both of two changes that one touch makes', () => {
  const kept: object[] = [];
  const draft = {
    values: { to: '', on: '' },
    wasKept: false,
    keep: (values: object) => void kept.push(values),
    forget: () => undefined,
  };
  const { result } = renderHook(() => useFormDraft(draft));
  act(() => {
    const [, type] = result.current;
    type({ to: 'the authority' });
    type({ on: '2026-03-04' });
  });
  expect(result.current[0]).toEqual({ to: 'the authority', on: '2026-03-04' });
  expect(kept.at(-1)).toEqual({ to: 'the authority', on: '2026-03-04' });
});
