import { useEffect, useRef } from 'react';
import type { DraftView } from '../../../../api/contract/protocols.ts';
import type { ProtocolProblem } from '../../../../domain/protocol/versions/problem.ts';
import { useQuery } from '../../../ui-data/useQuery.ts';

const restMs = 300;

/**
 * What is wrong with a draft, or worth a look, as it was last stored. Asked for anew when a pause in editing lets it. Null until
 * it was first answered.
 */
export function useProblems({ draftId, hash }: Pick<DraftView, 'draftId' | 'hash'>): readonly ProtocolProblem[] | null {
  const { data, again } = useQuery('protocols.problems', { draftId });
  const asked = useRef(hash);
  useEffect(() => {
    if (asked.current === hash) return;
    asked.current = hash;
    const timer = setTimeout(() => void again(), restMs);
    return () => clearTimeout(timer);
  }, [again, hash]);
  return data;
}
