import { useQuery } from '../../../ui-data/useQuery.ts';
import { Reading } from './Reading.tsx';

/** The texts of new visits. */
export function PracticeScreen({ onBack }: { onBack: () => void }) {
  const { data: practice } = useQuery('protocols.list', {});
  const inUse = practice?.treatments.find((one) => one.inUse !== null)?.inUse;
  if (!inUse) return <Reading protocol={null} onBack={onBack} />;
  return <InUse treatment={inUse.treatment} version={inUse.version} onBack={onBack} />;
}

function InUse({ treatment, version, onBack }: { treatment: string; version: number; onBack: () => void }) {
  const { data: read } = useQuery('protocols.read', { treatment, version });
  return <Reading protocol={read?.protocol ?? null} onBack={onBack} />;
}
