import { MapPinIcon } from '@phosphor-icons/react';
import { useTranslation } from 'react-i18next';
import type { VisitId } from '../../../../../domain/ids.ts';
import { BackButton } from '../../../../app/frame/BackButton.tsx';
import { StaffFrame } from '../../../../app/frame/StaffFrame.tsx';
import { useGo } from '../../../../app/PlaceContext.tsx';
import { ListRow } from '../../../../kit/ListRow.tsx';
import { Status } from '../../../../kit/Status.tsx';
import { useClient } from '../../../../ui-data/useClient.ts';
import { useQuery } from '../../../../ui-data/useQuery.ts';
import { useStatus } from '../../../../ui-data/useStatus.ts';
import { useStep } from '../../../../ui-data/useStep.ts';

const columns = [
  [1, 2, 3, 4],
  [5, 6, 7, 8],
] as const;

/** The steps of the running practice visit: each of them is one tap away, forward and from the beginning again. */
export function Steps() {
  const { t } = useTranslation('practiceTry');
  const visitId = useStatus(({ lastVisit, practiceVisit }) => lastVisit ?? practiceVisit?.visitId ?? null);
  const go = useGo();
  return (
    <StaffFrame
      help="tryIt"
      title={t('steps')}
      under={t('stepsWords')}
      side={<BackButton onPress={() => go(visitId ? { at: 'visit', visitId } : { at: 'today' })} />}
    >
      {visitId && <EightSteps visitId={visitId} />}
    </StaffFrame>
  );
}

function EightSteps({ visitId }: { visitId: VisitId }) {
  const { t } = useTranslation('practiceTry');
  const { t: words } = useTranslation('visit');
  const { call } = useClient();
  const { run } = useStep();
  const go = useGo();
  const { data: visit } = useQuery('visits.get', { visitId });
  if (!visit) return null;
  const { step: now } = visit;
  const to = (step: number) =>
    run(async () => {
      const { lastVisit } = await call('practice-visit.to-step', { step });
      if (lastVisit) go({ at: 'visit', visitId: lastVisit });
    });
  return (
    <div className="half tall">
      {columns.map((steps) => (
        <ul key={steps[0]} className="list">
          {steps.map((step) => (
            <ListRow
              key={step}
              at={String(step)}
              title={words(`step${step}`)}
              under={t(now !== null && step > now ? 'stepAhead' : step === now ? 'stepAgain' : 'stepBehind')}
              status={
                step === now && (
                  <Status tag icon={<MapPinIcon />}>
                    {t('stepNow')}
                  </Status>
                )
              }
              onPress={() => void to(step)}
            />
          ))}
        </ul>
      ))}
    </div>
  );
}
