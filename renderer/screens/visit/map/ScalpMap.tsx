import { CheckIcon, EraserIcon, InfoIcon } from '@phosphor-icons/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ScalpArea } from '../../../../domain/visit/areas.ts';
import { areasIn, type MapArea, mapViews } from '../../../../domain/visit/scalp-map/map-area.ts';
import { BackButton } from '../../../app/frame/BackButton.tsx';
import { Button } from '../../../kit/Button.tsx';
import { Choice } from '../../../kit/Choice.tsx';
import { useDraft } from '../../../ui-data/useDraft.ts';
import { useStep } from '../../../ui-data/useStep.ts';
import { useVisit } from '../../../ui-data/VisitContext.tsx';
import { figures } from '../../../words/writing.ts';
import { VisitFrame } from '../frame/VisitFrame.tsx';
import { HeadMap, PatternSample } from './HeadMap.tsx';
import { cleared, countIn, letterOf, mappedLots, marksOf, readMarks, toggled, written } from './marks.ts';
import './map.css';

/** Where each lot went: a lot first, then the areas, on the head or by their names. */
export function ScalpMap({ onBack }: { onBack: () => void }) {
  const { t } = useTranslation('scalpMap');
  const { t: named } = useTranslation('lots');
  const { t: common } = useTranslation();
  const { visit, act } = useVisit();
  const { busy } = useStep();
  const lots = mappedLots(visit.lots);
  const saved = marksOf(lots);
  const [text, setText] = useDraft({ step: 'map-scalp', visitId: visit.id, field: 'form' });
  const [lot, setLot] = useState(lots[0]?.sequence ?? 0);
  const [view, setView] = useState<ScalpArea>('front');
  const marks = readMarks(text, saved);
  const keep = (next: typeof marks) => setText(written(next) === written(saved) ? '' : written(next));
  const tap = (area: MapArea) => keep(toggled(marks, lot, area));
  const sequences = lots.map(({ sequence }) => sequence);
  const isChanged = written(marks) !== written(saved);
  const save = async () => {
    // Lots that the map is not about keep what they have.
    const others = visit.lots.filter(({ sequence }) => !sequences.includes(sequence));
    const all = [...others, ...lots].map(({ sequence, areas }) => ({
      ...{ lot: sequence, areas: [...(marks[sequence] ?? areas)] },
    }));
    if (await act({ type: 'map-scalp', lots: all })) onBack();
  };
  const here = areasIn[view].some((area) => marks[lot]?.includes(area));
  return (
    <VisitFrame
      help="scalpMap"
      side={
        <>
          <BackButton onPress={onBack} />
          {here && (
            <Button icon={<EraserIcon />} onPress={() => keep(cleared(marks, lot, view))}>
              {t('clear', { view: t(`view.${view}`) })}
            </Button>
          )}
        </>
      }
      main={
        <Button
          kind="main"
          waits={isChanged ? null : t('waitsMark')}
          working={busy && common('saving')}
          iconEnd={<CheckIcon />}
          onPress={() => void save()}
        >
          {t('save')}
        </Button>
      }
    >
      <div className="scalpmap">
        <div className="col gap4 mapside">
          <fieldset className="col gap2" aria-label={t('chooseLot')}>
            <h2 className="large">{t('chooseLot')}</h2>
            {lots.map(({ sequence, name, lot: number }, n) => (
              <button
                key={sequence}
                type="button"
                className={`choice maplot${sequence === lot ? ' picked' : ''}`}
                aria-pressed={sequence === lot}
                onClick={() => setLot(sequence)}
              >
                <span className="maplotletter" aria-hidden="true">
                  {letterOf(n)}
                </span>
                <span className="grow">
                  <bdi className="strong">{name}</bdi>
                  <bdi className="code label">{number}</bdi>
                </span>
                {sequence === lot && <CheckIcon />}
              </button>
            ))}
          </fieldset>
          <fieldset className="col gap2" aria-label={t('tapAreas')}>
            <h2 className="large">{t('tapAreas')}</h2>
            <div className="row wrap gap2">
              {areasIn[view].map((area) => (
                <Choice key={area} many on={marks[lot]?.includes(area) ?? false} onPress={() => tap(area)}>
                  {named(`area.${area}`)}
                </Choice>
              ))}
            </div>
          </fieldset>
          <p className="label row">
            <InfoIcon />
            {t('ownSides')}
          </p>
        </div>
        <div className="col gap4 mapmain">
          <section className="card mapcard" aria-label={t(`view.${view}`)}>
            <header className="maphead">
              <h2 className="large">{t(`view.${view}`)}</h2>
              <ul className="maplegend">
                {lots.map(({ sequence, name }, n) => (
                  <li key={sequence}>
                    <PatternSample n={n} />
                    <span>
                      {letterOf(n)} <bdi>{name}</bdi>
                    </span>
                  </li>
                ))}
              </ul>
            </header>
            <p className="mapsides label">
              <span>{t(sides[view][0])}</span>
              <span>{t(sides[view][1])}</span>
            </p>
            <HeadMap view={view} marks={marks} lots={sequences} chosen={lot} onTap={tap} />
          </section>
          <nav className="mapviews" aria-label={t('views')}>
            {mapViews.map((one) => {
              const count = countIn(marks, one);
              return (
                <button
                  key={one}
                  type="button"
                  className={`choice mapview${one === view ? ' on' : ''}`}
                  aria-pressed={one === view}
                  onClick={() => setView(one)}
                >
                  <HeadMap view={one} marks={marks} lots={sequences} />
                  <span>
                    {count === 0
                      ? t(`view.${one}`)
                      : t('viewCount', { view: t(`view.${one}`), marked: figures(count) })}
                  </span>
                </button>
              );
            })}
          </nav>
        </div>
      </div>
    </VisitFrame>
  );
}

/** What stands at the left and the right edge of each picture, which never mirrors: it is the client’s own side. */
const sides = {
  front: ['clientsRight', 'clientsLeft'],
  top: ['clientsLeft', 'clientsRight'],
  right: ['toBack', 'toFront'],
  left: ['toFront', 'toBack'],
  back: ['clientsLeft', 'clientsRight'],
} as const satisfies Readonly<Record<ScalpArea, readonly [string, string]>>;
