import type { UseFormReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import type { Lot, LotKind } from '../../../../domain/visit/types.ts';
import { Field } from '../../../kit/Field.tsx';

export type LotInput = z.input<typeof Lot>;

const nameWords = { pigment: 'lotColour', needle: 'lotNeedleName', other: 'lotOtherName' } as const;

type Fields = Pick<UseFormReturn<LotInput, unknown, z.output<typeof Lot>>, 'register' | 'formState'>;

/** What stands on a package. `known`: its number and maker are settled, and only the rest can be typed. */
export function LotFields({
  form,
  kind,
  note,
  known = false,
}: {
  form: unknown;
  kind: z.infer<typeof LotKind>;
  note?: string | undefined;
  known?: boolean;
}) {
  const { t } = useTranslation('procedure');
  // A form with more fields than these has these too, which its type does not say.
  const { register, formState } = form as Fields;
  const { errors } = formState;
  return (
    <div className="pairs">
      <Field label={t(nameWords[kind])} complaint={errors.name ? t('needed') : undefined} {...register('name')} />
      {!known && <Field label={t('lotMaker')} note={note} {...register('maker')} />}
      {!known && (
        <Field label={t('lotNumber')} code complaint={errors.lot ? t('needed') : undefined} {...register('lot')} />
      )}
      <Field
        label={t('lotExpiry')}
        note={note}
        hint={t('lotExpiryHint')}
        code
        complaint={errors.expiry ? t('lotExpiryWrong') : undefined}
        {...register('expiry')}
      />
    </div>
  );
}
