import { useTranslation } from 'react-i18next';
import { ComplicationWork } from '../../../../domain/visit/facts/recorded-fact.ts';
import { areasOf, type MapArea, mapAreas } from '../../../../domain/visit/scalp-map/map-area.ts';
import { AnswerPair, Choice } from '../../../kit/Choice.tsx';
import { Area } from '../../../kit/Field.tsx';
import type { TypedFact } from './typed-fact.ts';

/** What happened during the work, where, what was done about it, and how it went on. Only the words are needed. */
export function ComplicationFields({
  typed,
  onType,
}: {
  typed: TypedFact;
  onType: (change: Partial<TypedFact>) => void;
}) {
  const { t } = useTranslation('recordFacts');
  const { t: lots } = useTranslation('lots');
  const { t: common } = useTranslation();
  const { text, areas = '', done = '', doctor, work } = typed;
  const marked = areasOf(areas.split(','));
  const toggle = (area: MapArea) =>
    marked.includes(area) ? marked.filter((one) => one !== area) : areasOf([...marked, area]);
  return (
    <>
      <Area
        label={t('complicationWhat')}
        note={common('required')}
        rows={2}
        value={text}
        onChange={(event) => onType({ text: event.target.value })}
      />
      <fieldset className="col gap2" aria-label={t('complicationWhere')}>
        <p className="label-for">{t('complicationWhere')}</p>
        <div className="row wrap gap2">
          {mapAreas.map((area) => (
            <Choice
              key={area}
              many
              on={marked.includes(area)}
              onPress={() => onType({ areas: toggle(area).join(',') })}
            >
              {lots(`area.${area}`)}
            </Choice>
          ))}
        </div>
      </fieldset>
      <Area
        label={t('complicationDone')}
        note={common('optional')}
        rows={2}
        value={done}
        onChange={(event) => onType({ done: event.target.value })}
      />
      <p className="label-for">{t('doctorCalled')}</p>
      <AnswerPair
        label={t('doctorCalled')}
        options={(['yes', 'no'] as const).map((id) => ({ id, label: t(`called.${id}`) }))}
        value={doctor === 'yes' || doctor === 'no' ? doctor : null}
        onAnswer={(id) => onType({ doctor: id })}
        grow
      />
      <p className="label-for">{t('workAfter')}</p>
      <AnswerPair
        label={t('workAfter')}
        options={ComplicationWork.options.map((id) => ({ id, label: t(`workWent.${id}`) }))}
        value={ComplicationWork.safeParse(work).data ?? null}
        onAnswer={(id) => onType({ work: id })}
        grow
      />
    </>
  );
}
