import { useTranslation } from 'react-i18next';
import type { DraftView } from '../../../../../api/contract/protocols.ts';
import type { Check } from '../../../../../domain/protocol/model/questions.ts';
import { ChooseOne } from '../fields/ChooseOne.tsx';
import type { Edit } from '../fields/edit.ts';
import { NumberPart } from '../fields/NumberPart.tsx';

type When = Check['questions'][number]['options'][number]['when'];

/** For a question about when something was done: the time that gives this answer. */
export function WhenPart({ draft, place, when, edit }: { draft: DraftView; place: string; when: When; edit: Edit }) {
  const { t } = useTranslation('practiceQuestions');
  const choose = (kind: 'any' | 'same-day' | 'hours-ago') => {
    if (kind === (when?.kind ?? 'any')) return;
    if (kind === 'any') edit({ edit: 'clear', place });
    else edit({ edit: 'set', place, content: kind === 'hours-ago' ? { kind, least: 24 } : { kind } });
  };
  return (
    <>
      <ChooseOne
        label={t('when')}
        value={when?.kind ?? 'any'}
        options={(['any', 'same-day', 'hours-ago'] as const).map((id) => ({ id, label: t(`whens.${id}`) }))}
        place={place}
        onChoose={choose}
      />
      {when?.kind === 'hours-ago' && (
        <NumberPart
          draft={draft}
          place={`${place}/least`}
          edit={edit}
          label={t('atLeast')}
          unit={t('hours')}
          least={0}
          most={336}
        />
      )}
    </>
  );
}
