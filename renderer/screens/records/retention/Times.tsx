import { useTranslation } from 'react-i18next';
import type { RetentionView } from '../../../../api/contract/retention.ts';
import { KeepingPurpose, type KeepingTime } from '../../../../domain/clinic/keeping.ts';
import { BackButton } from '../../../app/frame/BackButton.tsx';
import { StaffFrame } from '../../../app/frame/StaffFrame.tsx';
import { Button } from '../../../kit/Button.tsx';
import { Stepper } from '../../../kit/Stepper.tsx';
import { useClient } from '../../../ui-data/useClient.ts';
import { useQuery } from '../../../ui-data/useQuery.ts';
import { useStep } from '../../../ui-data/useStep.ts';
import './retention.css';

const usualYears = 7;
const mostYears = 50;
const premisesStep = 30;
const mostPremises = 360;

/** For the owner: how long what of a client is kept, and what a law asks for. */
export function Times({ onBack }: { onBack: () => void }) {
  const { t } = useTranslation('retention');
  const { call } = useClient();
  const { run } = useStep();
  const { data: view, show } = useQuery('retention.get', {});
  const set = (purpose: KeepingPurpose, time: KeepingTime) =>
    void run(async () => show(await call('retention.set', { purpose, ...time })));
  const setPremises = (days: number) => void run(async () => show(await call('retention.set-premises', { days })));
  return (
    <StaffFrame
      help="retention"
      title={t('times')}
      under={t('counted')}
      side={<BackButton onPress={onBack}>{t('toList')}</BackButton>}
    >
      {view && (
        <div className="keepingtimes">
          {KeepingPurpose.options.map((purpose) => (
            <Purpose key={purpose} purpose={purpose} view={view} onSet={(time) => set(purpose, time)} />
          ))}
          <section className="card col gap4">
            <h2>{t('premises')}</h2>
            <p>{t('premisesWords')}</p>
            <Stepper
              label={t('premises')}
              value={view.keeping.premisesDays}
              {...{ least: 0, most: mostPremises, step: premisesStep }}
              show={(count) => (count === 0 ? t('premisesNone') : t('days', { count }))}
              onChange={setPremises}
            />
          </section>
        </div>
      )}
    </StaffFrame>
  );
}

function Purpose({
  purpose,
  view: { keeping },
  onSet,
}: {
  purpose: KeepingPurpose;
  view: RetentionView;
  onSet: (time: KeepingTime) => void;
}) {
  const { t } = useTranslation('retention');
  const { least, years } = keeping.times[purpose];
  const photos = purpose === 'photos' || purpose === 'marketing';
  const name = t(`purpose.${purpose}`);
  return (
    <fieldset className="card col gap4" aria-label={name}>
      <h2>{name}</h2>
      <p className="label">{t('least')}</p>
      <Stepper
        label={`${name}, ${t('least')}`}
        value={least}
        {...{ least: 0, most: mostYears }}
        show={(count) => (count === 0 ? t('leastNone') : t('years', { count }))}
        onChange={(next) => onSet({ least: next, years: years === null ? null : Math.max(years, next) })}
      />
      {years === null ? (
        <div className="col gap2">
          <span>{t(photos ? 'asRecord' : 'until')}</span>
          <Button small onPress={() => onSet({ least, years: Math.max(usualYears, least) })}>
            {t('setYears')}
          </Button>
        </div>
      ) : (
        <>
          <p className="label">{t('keep')}</p>
          <Stepper
            label={`${name}, ${t('keep')}`}
            value={years}
            {...{ least: 1, most: mostYears }}
            show={(count) => t('years', { count })}
            onChange={(next) => onSet({ least, years: next })}
          />
          <div>
            <Button small onPress={() => onSet({ least, years: null })}>
              {t(photos ? 'setAsRecord' : 'setUntil')}
            </Button>
          </div>
        </>
      )}
    </fieldset>
  );
}
