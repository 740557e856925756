import { useQuery } from '../../../ui-data/useQuery.ts';
import { Reading } from '../../clinic/practice/Reading.tsx';

/** The texts that a clinic begins with, to be read before they are accepted as samples. */
export function ReadTexts({ onBack }: { onBack: () => void }) {
  const { data } = useQuery('setup.texts', {});
  return <Reading protocol={data?.protocol ?? null} onBack={onBack} />;
}
