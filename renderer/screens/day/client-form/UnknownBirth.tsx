import { WarningCircleIcon } from '@phosphor-icons/react';
import { useTranslation } from 'react-i18next';
import { type Statement, yearsStated } from '../../../../domain/clinic/birth.ts';
import { Choice } from '../../../kit/Choice.tsx';
import { useStatedAge } from '../../../ui-data/useBorn.ts';

/** What is typed where the date of birth is unknown; `states` is null until chosen. */
export interface TypedUnknown {
  readonly states: Statement | null;
  readonly photoId: boolean;
}

/** In place of the date: the client's stated age, in the years of the clinic's protocol. */
export function UnknownBirth({
  value,
  minimumAge,
  complaint,
  onChange,
}: {
  value: TypedUnknown;
  minimumAge: number;
  complaint: string | undefined;
  onChange: (value: TypedUnknown) => void;
}) {
  const { t } = useTranslation('client');
  const age = useStatedAge();
  const statements = (['adult', 'minor'] as const).flatMap((states) => {
    const years = yearsStated(states, { minimumAge });
    return years ? [{ states, label: t('states', { age: age(years) }) }] : [];
  });
  return (
    <fieldset className="entry birth">
      <legend className="label-for">{t('statesAsk')}</legend>
      <div className="col gap2">
        {statements.map(({ states, label }) => (
          <Choice key={states} on={value.states === states} onPress={() => onChange({ ...value, states })}>
            {label}
          </Choice>
        ))}
        <Choice many on={value.photoId} onPress={() => onChange({ ...value, photoId: !value.photoId })}>
          {t('statesPhotoId')}
        </Choice>
      </div>
      {complaint && (
        <p className="complaint" role="alert">
          <WarningCircleIcon />
          {complaint}
        </p>
      )}
    </fieldset>
  );
}
