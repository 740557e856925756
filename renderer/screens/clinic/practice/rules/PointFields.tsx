import { useTranslation } from 'react-i18next';
import {
  type Counted,
  isCounted,
  type PartOfDay,
  type Point,
  Unit,
} from '../../../../../domain/protocol/model/point.ts';
import { CivilTime } from '../../../../../domain/time.ts';
import { AnswerPair, Choice } from '../../../../kit/Choice.tsx';
import { TimePicker } from '../../../../kit/TimePicker.tsx';
import { Count } from '../fields/Count.tsx';
import { asAnchored, asRange, direction, shifted, withTime } from './points.ts';

const anchors = ['session', 'appointment', 'final', 'healed', 'open'] as const;
const times = ['none', 'morning', 'noon', 'afternoon', 'evening', 'night', 'clock'] as const;

/** What a point in time is made of: what it counts from, how far, a range, a time of day. */
export function PointFields({
  side,
  point,
  onPoint,
}: {
  side: 'from' | 'to';
  point: Point;
  onPoint: (point: Point) => void;
}) {
  const { t } = useTranslation('practiceRules');
  return (
    <>
      <AnswerPair
        label={t('anchorOf')}
        options={anchors.map((id) => ({ id, label: id === 'open' ? t(`open.${side}`) : t(`anchor.${id}`) }))}
        value={point.anchor}
        onAnswer={(anchor) => onPoint(asAnchored(point, anchor))}
      />
      {isCounted(point) && <CountedFields side={side} point={point} onPoint={onPoint} />}
    </>
  );
}

function CountedFields({
  side,
  point,
  onPoint,
}: {
  side: 'from' | 'to';
  point: Counted;
  onPoint: (point: Counted) => void;
}) {
  const { t } = useTranslation('practiceRules');
  const { offset, offsetHigh, unit, at, before, anchor } = point;
  const way = direction(point);
  const [low, high] = [Math.abs(offset), Math.abs(offsetHigh ?? offset)].sort((one, other) => one - other);
  return (
    <>
      <div className="row gap2 wrap">
        <Count
          label={t('howFar')}
          value={low ?? 0}
          least={0}
          most={3_660}
          onChange={(n) => onPoint(shifted(point, way, n, offsetHigh === undefined ? undefined : high))}
        />
        {offsetHigh !== undefined && (
          <>
            <span>{t('rangeTo')}</span>
            <Count
              label={t('atMost')}
              value={high ?? 0}
              least={1}
              most={3_660}
              onChange={(n) => onPoint(shifted(point, way, low ?? 0, n))}
            />
          </>
        )}
      </div>
      <AnswerPair
        label={t('unitOf')}
        options={Unit.options.map((id) => ({ id, label: t(`unit.${id}`) }))}
        value={unit}
        onAnswer={(next) => onPoint(withTime({ ...point, unit: next }, next === 'hour' ? undefined : at))}
      />
      <AnswerPair
        label={t('directionOf')}
        options={(['before', 'after'] as const).map((id) => ({
          id,
          label: t(`direction.${id}`, { anchor: t(`anchor.${anchor}`) }),
        }))}
        value={offset === 0 && offsetHigh === undefined ? null : way}
        onAnswer={(next) => onPoint(shifted(point, next, low ?? 0, offsetHigh === undefined ? undefined : high))}
      />
      <Choice many on={offsetHigh !== undefined} onPress={() => onPoint(asRange(point, offsetHigh === undefined))}>
        {t('range')}
      </Choice>
      {side === 'to' && (
        <Choice
          many
          on={before === true}
          onPress={() => {
            const { before: was, ...rest } = point;
            onPoint(was ? rest : { ...rest, before: true });
          }}
        >
          {t('before')}
        </Choice>
      )}
      {unit !== 'hour' && <TimeOfDay at={at} onAt={(next) => onPoint(withTime(point, next))} />}
    </>
  );
}

function TimeOfDay({ at, onAt }: { at: PartOfDay | undefined; onAt: (at: PartOfDay | undefined) => void }) {
  const { t } = useTranslation('practiceRules');
  const clock = CivilTime.safeParse(at);
  const value = at === undefined ? 'none' : clock.success ? 'clock' : times.find((time) => time === at);
  return (
    <>
      <AnswerPair
        label={t('timeOf')}
        options={times.map((id) => ({ id, label: t(`time.${id}`) }))}
        value={value ?? null}
        onAnswer={(next) => onAt(next === 'none' ? undefined : next === 'clock' ? CivilTime.parse('21:00') : next)}
      />
      {clock.success && <TimePicker label={t('time.clock')} value={clock.data} onChange={onAt} />}
    </>
  );
}
