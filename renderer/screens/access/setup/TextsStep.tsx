import { ArrowRightIcon, BookOpenTextIcon } from '@phosphor-icons/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { BackButton } from '../../../app/frame/BackButton.tsx';
import { Button } from '../../../kit/Button.tsx';
import { Choice } from '../../../kit/Choice.tsx';
import { ReadTexts } from './ReadTexts.tsx';
import { SetupFrame } from './SetupFrame.tsx';
import type { TypedStepProps } from './typed.ts';

/** What clients read and sign comes as samples: said before there is a record. */
export function TextsStep({
  typed: { samplesSeen },
  keep,
  onBack,
  onNext,
}: TypedStepProps & {
  onBack: () => void;
  onNext: () => void;
}) {
  const { t } = useTranslation('setup');
  const [reading, setReading] = useState(false);
  if (reading) return <ReadTexts onBack={() => setReading(false)} />;
  return (
    <SetupFrame
      help="setupTexts"
      step={3}
      side={
        <>
          <BackButton onPress={onBack} />
          <Button icon={<BookOpenTextIcon />} onPress={() => setReading(true)}>
            {t('readSamples')}
          </Button>
        </>
      }
      main={
        <Button
          kind="main"
          waits={samplesSeen ? null : t('waitsSamples')}
          iconEnd={<ArrowRightIcon className="i turn" />}
          onPress={onNext}
        >
          {t('next')}
        </Button>
      }
    >
      <div className="col">
        <h2>{t('samplesTitle')}</h2>
        <p>{t('samplesWords')}</p>
      </div>
      <Choice many on={samplesSeen} onPress={() => keep({ samplesSeen: !samplesSeen })}>
        {t('samplesSeen')}
      </Choice>
    </SetupFrame>
  );
}
