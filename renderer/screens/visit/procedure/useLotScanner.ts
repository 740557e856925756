import { useRef } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import { readGs1 } from '../../../../domain/lots/gs1.ts';
import { useClient } from '../../../ui-data/useClient.ts';
import { useRead } from '../../../ui-data/useQuery.ts';
import { useScanner } from '../../../ui-data/useScanner.ts';
import type { LotInput } from './LotFields.tsx';

type Filled = Pick<UseFormReturn<LotInput>, 'getValues' | 'setValue'>;

/**
 * Fills a lot's fields from the code on its package, and name and maker from the last lot of the same article. What the scanner typed into
 * the field with the cursor is taken out again.
 */
export function useLotScanner(form: unknown): void {
  // A form with more fields than these has these too, which its type does not say.
  const { getValues, setValue } = form as Filled;
  const before = useRef<LotInput | null>(null);
  const { call } = useClient();
  const load = useRead();
  useScanner({
    begin: () => {
      before.current = getValues();
    },
    end: (code) => {
      const scanned = readGs1(code);
      if (!scanned) return false;
      const kept = before.current ?? getValues();
      const { gtin, lot, expiry } = scanned;
      const set = (name: 'name' | 'maker' | 'lot' | 'expiry', value: string) =>
        setValue(name, value, { shouldDirty: true, shouldValidate: value !== '' });
      set('name', kept.name);
      set('maker', kept.maker);
      set('lot', lot === '' ? kept.lot : lot);
      set('expiry', expiry === '' ? kept.expiry : expiry);
      setValue('gtin', gtin === '' ? undefined : gtin);
      if (gtin !== '')
        void load(async () => {
          const article = await call('lots.article', { gtin });
          if (!article) return;
          setValue('kind', article.kind);
          set('name', article.name);
          set('maker', article.maker);
        });
      return true;
    },
  });
}
