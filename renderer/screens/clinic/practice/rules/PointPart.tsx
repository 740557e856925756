import { useTranslation } from 'react-i18next';
import type { DatedRule } from '../../../../../domain/dates/care.ts';
import type { ProtocolEdit } from '../../../../../domain/protocol/edit/edit.ts';
import type { Point } from '../../../../../domain/protocol/model/point.ts';
import { shortDate } from '../../../../words/dates.ts';
import { putAt } from '../editor/item-form.ts';
import { Opens } from '../fields/Opens.tsx';
import { useOnePointWords } from '../usePointWords.ts';
import { PointFields } from './PointFields.tsx';

/** From when, or until when, a rule holds: in words, with the date that it gives in the example; opened, its parts. */
export function PointPart({
  side,
  point,
  place,
  edit,
  dates,
  complaint,
}: {
  side: 'from' | 'to';
  point: Point;
  place: string;
  edit: (edit: ProtocolEdit) => void;
  /** Of the whole rule in the example; null where it holds at no time. */
  dates: DatedRule | null;
  complaint: string | undefined;
}) {
  const { t } = useTranslation('practiceRules');
  const words = useOnePointWords();
  const date = dates?.[side] ?? null;
  const time = side === 'from' ? dates?.fromTime : dates?.byTime;
  const said = date === null ? undefined : shortDate(date) + (time === undefined ? '' : `, ${time}`);
  const end = side === 'to' && point.anchor !== 'open' && 'before' in point && point.before;
  const value = point.anchor === 'open' ? t(`open.${side}`) : t(end ? 'until' : 'plain', { point: words(point) });
  return (
    <Opens
      label={t(side)}
      value={value}
      note={said ?? (point.anchor === 'open' ? undefined : t('noDate'))}
      complaint={complaint}
      place={place}
    >
      {() => <PointFields side={side} point={point} onPoint={(next) => edit(putAt(place, next))} />}
    </Opens>
  );
}
