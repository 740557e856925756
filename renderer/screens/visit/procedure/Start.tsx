import { CoffeeIcon, FlagCheckeredIcon, PlayIcon } from '@phosphor-icons/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { plusMilliseconds } from '../../../../domain/time.ts';
import { Button } from '../../../kit/Button.tsx';
import { Stepper } from '../../../kit/Stepper.tsx';
import { usePresent } from '../../../ui-data/usePresent.ts';
import { useStep } from '../../../ui-data/useStep.ts';
import { useVisit } from '../../../ui-data/VisitContext.tsx';
import { clockTime, shortDate } from '../../../words/dates.ts';
import { FactList, type Shown } from '../facts/FactList.tsx';
import { VisitFrame } from '../frame/VisitFrame.tsx';
import { duration } from './durations.ts';
import { Lots } from './Lots.tsx';
import { RecentLots } from './RecentLots.tsx';
import { wakeSound } from './tone.ts';

const usual = 180;

const holdsWork: Shown = ({ test }) => test?.waits ?? false;

/** Before the procedure: how long it will take. The break plan follows once work starts. */
export function Start() {
  const { t } = useTranslation('procedure');
  const { visit, act, allows } = useVisit();
  const { busy } = useStep();
  const test = useTestHolds();
  const [expected, setExpected] = useState(usual);
  const end = usePresent(({ instant, zone }) =>
    clockTime({ instant: plusMilliseconds(instant, expected * 60_000), zone }),
  );

  return (
    <VisitFrame
      help="procedureStart"
      main={
        <Button
          kind="main"
          waits={test ?? (allows('start-procedure') ? null : t('startWaits'))}
          working={busy && t('starting')}
          iconEnd={<PlayIcon weight="fill" />}
          onPress={() => {
            wakeSound();
            void act({ type: 'start-procedure', expectedMinutes: expected });
          }}
        >
          {t('start')}
        </Button>
      }
    >
      <div className="seal start-work">
        <section className="card col gap4">
          <h2 className="show-title">{t('startTitle')}</h2>
          <p>{t('startText', { name: visit.client.name })}</p>
          <FactList shown={holdsWork} />
          {allows('record-lot') && (
            <RecentLots title={t('lotsToday')} onPick={(lot) => void act({ type: 'record-lot', lot })} />
          )}
          <p className="strong push-down">{t('expected')}</p>
          <Stepper
            label={t('expected')}
            value={expected}
            least={15}
            most={720}
            step={15}
            show={(minutes) => duration(t, minutes)}
            onChange={setExpected}
          />
        </section>
        <section className="card col gap4">
          <h2 className="row">
            <CoffeeIcon />
            {t('planTitle')}
          </h2>
          <p>{t('planText')}</p>
          <p className="row gap4">
            <FlagCheckeredIcon className="i l" />
            <span>
              <span className="label">{t('plannedEnd')}</span>
              <br />
              <strong className="show-time">{end}</strong>
            </span>
          </p>
          <div className="push-down">
            <Lots />
          </div>
        </section>
      </div>
    </VisitFrame>
  );
}

/** Why the work waits for the patch test, or null. */
function useTestHolds(): string | null {
  const { t } = useTranslation('recordFacts');
  const { visit } = useVisit();
  const test = visit.facts.find(holdsWork)?.test;
  if (!test) return null;
  return test.from ? t('waitsFresh', { date: shortDate(test.from.date), time: test.from.time }) : t('waitsTest');
}
