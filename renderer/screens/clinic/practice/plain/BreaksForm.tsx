import { useTranslation } from 'react-i18next';
import type { ItemForm } from '../editor/item-form.ts';
import { NumberPart } from '../fields/NumberPart.tsx';

/** When a break opens, is asked for and is overdue, in minutes of work; each no earlier than the one before, and none past 90. */
export function BreaksForm({ draft, edit }: Pick<ItemForm, 'draft' | 'edit'>) {
  const { t } = useTranslation('practiceQuestions');
  const { opensAfter, asksAfter, overdueAfter } = draft.protocol.breaks;
  const bounds = {
    opensAfter: [15, asksAfter],
    asksAfter: [opensAfter, overdueAfter],
    overdueAfter: [asksAfter, 90],
    length: [1, 60],
  } as const;
  return (
    <>
      {(['opensAfter', 'asksAfter', 'overdueAfter', 'length'] as const).map((part) => (
        <NumberPart
          key={part}
          draft={draft}
          place={`breaks/${part}`}
          edit={edit}
          label={t(`breaks.${part}`)}
          unit={t('minutes')}
          least={bounds[part][0]}
          most={bounds[part][1]}
          step={part === 'length' ? 1 : 5}
        />
      ))}
      <p className="label">{t('breaksWords')}</p>
    </>
  );
}
