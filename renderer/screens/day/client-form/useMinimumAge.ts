import { useEffect, useState } from 'react';
import { useApp } from '../../../ui-data/AppContext.tsx';

/** From which age the clinic treats, by its protocol; 0 until that is known. */
export function useMinimumAge(): number {
  const { call, load } = useApp();
  const [age, setAge] = useState(0);
  useEffect(() => {
    void load(async () => setAge((await call('clients.age-policy', {})).minimumAge));
  }, [call, load]);
  return age;
}
