import { ArrowRightIcon } from '@phosphor-icons/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Zone } from '../../../../domain/time.ts';
import { BackButton } from '../../../app/frame/BackButton.tsx';
import { Button } from '../../../kit/Button.tsx';
import { ClockCard } from './ClockCard.tsx';
import { PaperField } from './PaperField.tsx';
import { SetupFrame } from './SetupFrame.tsx';
import type { TypedStepProps } from './typed.ts';
import { ZoneField } from './zone/ZoneField.tsx';
import { ZoneList } from './zone/ZoneList.tsx';

/** The clinic's time zone, the tablet's clock, and the paper in the printer. */
export function TimeStep({
  typed: { clinic, clockSeen },
  keep,
  onBack,
  onNext,
}: TypedStepProps & {
  onBack: () => void;
  onNext: () => void;
}) {
  const { t } = useTranslation('setup');
  const [choosing, setChoosing] = useState(false);
  if (choosing)
    return (
      <SetupFrame help="setupTime" step={2} side={<BackButton onPress={() => setChoosing(false)} />}>
        <ZoneList
          chosen={clinic.zone}
          onChoose={(zone) => {
            // Another zone may be another date: asked again.
            keep({ clinic: { ...clinic, zone }, ...(zone !== clinic.zone && { clockSeen: null }) });
            setChoosing(false);
          }}
        />
      </SetupFrame>
    );
  return (
    <SetupFrame
      help="setupTime"
      step={2}
      side={<BackButton onPress={onBack} />}
      main={
        <Button
          kind="main"
          waits={clockSeen === null ? t('waitsClock') : null}
          iconEnd={<ArrowRightIcon className="i turn" />}
          onPress={onNext}
        >
          {t('next')}
        </Button>
      }
    >
      <ZoneField zone={clinic.zone} hint={t('zoneHint')} onChange={() => setChoosing(true)} />
      <ClockCard zone={Zone.parse(clinic.zone)} seen={clockSeen} onSeen={(seen) => keep({ clockSeen: seen })} />
      <PaperField paper={clinic.paper} onPaper={(paper) => keep({ clinic: { ...clinic, paper } })} />
    </SetupFrame>
  );
}
