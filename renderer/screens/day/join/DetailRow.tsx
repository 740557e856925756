import { CheckCircleIcon } from '@phosphor-icons/react';
import { useTranslation } from 'react-i18next';
import { languageName } from '../../../../documents/words/language-name.ts';
import type { ClientDetails, ClientField } from '../../../../domain/clinic/client.ts';
import type { RightSide } from '../../../../domain/clinic/joining.ts';
import { Choice } from '../../../kit/Choice.tsx';
import { upperFirst, useBorn } from '../../../ui-data/useBorn.ts';
import { pageLocale } from '../../../words/language.ts';
import { given } from '../../../words/writing.ts';

/** One detail of two records: the same in both, or one of the two to be chosen. Nothing where neither has it. */
export function DetailRow({
  field,
  kept,
  other,
  differs,
  value,
  onChoose,
}: {
  field: ClientField;
  kept: ClientDetails;
  other: ClientDetails;
  differs: boolean;
  value: RightSide | null;
  onChoose: (side: RightSide) => void;
}) {
  const { t } = useTranslation('join');
  const { t: client } = useTranslation('client');
  const born = useBorn();
  const said = (details: ClientDetails): string => {
    if (field === 'dateOfBirth') return upperFirst(born(details.dateOfBirth));
    if (details[field] === '') return client('none');
    return field === 'language' ? languageName(details.language, pageLocale()) : details[field];
  };
  const label = t(`detail.${field}`);
  if (!differs) {
    if (kept[field] === '') return null;
    return (
      <div className="joinrow">
        <p className="label">{label}</p>
        <p className="row gap3 good joinsame">
          <CheckCircleIcon weight="fill" />
          <span>{t('sameInBoth', { value: given(said(kept)) })}</span>
        </p>
      </div>
    );
  }
  return (
    <fieldset className="joinrow">
      <legend className="visually-hidden">{label}</legend>
      <p className="label" aria-hidden>
        {label}
      </p>
      {(['kept', 'other'] as const).map((side) => (
        <Choice key={side} on={value === side} onPress={() => onChoose(side)}>
          <bdi>{said(side === 'kept' ? kept : other)}</bdi>
        </Choice>
      ))}
    </fieldset>
  );
}
