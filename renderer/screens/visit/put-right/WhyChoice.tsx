import { useTranslation } from 'react-i18next';
import { AnswerPair } from '../../../kit/Choice.tsx';
import { Area } from '../../../kit/Field.tsx';

export interface Why {
  readonly chosen: string | null;
  readonly words: string;
}

export const noWhy: Why = { chosen: null, words: '' };

const other = 'other';

/** The reason for the record; '' until there is one. */
export function reasonOf({ chosen, words }: Why): string {
  return chosen === other ? words.trim() : (chosen ?? '');
}

/** The usual reasons as one tap each, and free text. The reason is recorded as shown here. */
export function WhyChoice({
  reasons,
  value,
  onChange,
}: {
  reasons: readonly string[];
  value: Why;
  onChange: (why: Why) => void;
}) {
  const { t } = useTranslation('putRight');
  return (
    <>
      <p className="strong">{t('why')}</p>
      <AnswerPair
        label={t('why')}
        options={[...reasons.map((words) => ({ id: words, label: words })), { id: other, label: t('whyOther') }]}
        value={value.chosen}
        onAnswer={(chosen) => onChange({ ...value, chosen })}
      />
      {value.chosen === other && (
        <Area
          label={t('whyWords')}
          rows={2}
          value={value.words}
          onChange={(event) => onChange({ ...value, words: event.target.value })}
        />
      )}
    </>
  );
}
