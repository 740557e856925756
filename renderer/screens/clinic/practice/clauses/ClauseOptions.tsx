import { useTranslation } from 'react-i18next';
import type { DraftView } from '../../../../../api/contract/protocols.ts';
import type { Clause } from '../../../../../domain/protocol/model/questions.ts';
import type { Edit } from '../fields/edit.ts';
import { Rows } from '../fields/Rows.tsx';
import { TextPart } from '../fields/TextPart.tsx';

/** What clients choose from at a clause that asks for a choice. */
export function ClauseOptions({
  draft,
  place,
  options,
  edit,
}: {
  draft: DraftView;
  /** Of the clause. */
  place: string;
  options: Extract<Clause['decision'], { kind: 'choose-one' }>['options'];
  edit: Edit;
}) {
  const { t } = useTranslation('practiceQuestions');
  const list = `${place}/decision/options`;
  return (
    <Rows
      label={t('options')}
      edit={edit}
      least={2}
      most={8}
      addLabel={t('addOption')}
      onAdd={() => edit({ edit: 'add', list, content: { label: t('newOption') } })}
      rows={options.map(({ id, label }, index) => ({
        place: `${list}/${id}`,
        words: label,
        fields: (
          <TextPart
            draft={draft}
            place={`${list}/${id}/label`}
            edit={edit}
            label={t('option', { n: index + 1 })}
            hideLabel
          />
        ),
      }))}
    />
  );
}
