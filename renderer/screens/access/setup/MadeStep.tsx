import { FileTextIcon, FlaskIcon, KeyIcon, LockSimpleIcon, SealCheckIcon } from '@phosphor-icons/react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../kit/Button.tsx';
import { SetupFrame } from './SetupFrame.tsx';

export function MadeStep({ onLeave, onTry }: { onLeave: () => void; onTry: () => void }) {
  const { t } = useTranslation('setup');
  const made = [
    { icon: <LockSimpleIcon className="i l" />, title: t('madeRecord'), words: t('madeRecordWords') },
    { icon: <KeyIcon className="i l" />, title: t('madeKeys'), words: t('madeKeysWords') },
    { icon: <SealCheckIcon className="i l" />, title: t('madeSeal'), words: t('madeSealWords') },
    { icon: <FileTextIcon className="i l" />, title: t('madeTexts'), words: t('madeTextsWords') },
  ];
  return (
    <SetupFrame
      help="setupReady"
      step={7}
      side={
        <Button icon={<FlaskIcon />} onPress={onTry}>
          {t('tryFirst')}
        </Button>
      }
      main={
        <Button kind="main" iconEnd={<LockSimpleIcon />} onPress={onLeave}>
          {t('goToLock')}
        </Button>
      }
    >
      <h2>{t('madeTitle')}</h2>
      <ul className="list">
        {made.map((one) => (
          <li key={one.title}>
            {one.icon}
            <span className="grow">
              <span className="strong large">{one.title}</span>
              <br />
              <span className="label">{one.words}</span>
            </span>
          </li>
        ))}
      </ul>
    </SetupFrame>
  );
}
