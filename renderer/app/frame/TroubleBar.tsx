import { WarningIcon, WarningOctagonIcon } from '@phosphor-icons/react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../kit/Button.tsx';
import { useStep } from '../../ui-data/useStep.ts';
import { useTrouble } from '../../ui-data/useTrouble.ts';
import { sayFault } from '../../words/say-fault.ts';

/** Stays above the action bar until it is answered. Typed text stays on the screen. */
export function TroubleBar() {
  const { t } = useTranslation();
  const { trouble, retry, dismiss } = useTrouble();
  const { busy } = useStep();
  if (!trouble) return null;
  if (trouble.kind === 'refused')
    return (
      <div className="toast trouble said" role="alert">
        <WarningIcon />
        <span className="grow">{sayFault(trouble.fault)}</span>
        <Button small onPress={dismiss}>
          {t('understood')}
        </Button>
      </div>
    );
  return (
    <div className="toast trouble bad" role="alert">
      <WarningOctagonIcon weight="fill" />
      <span className="grow">{t('notSaved')}</span>
      <Button small working={busy && t('saving')} onPress={retry}>
        {t('tryAgain')}
      </Button>
    </div>
  );
}

/** For screens that show a refusal beside its field: only a lost connection needs the bar. */
export function TroubleBarWhenLost() {
  const { trouble } = useTrouble();
  return trouble?.kind === 'not-saved' ? <TroubleBar /> : null;
}
