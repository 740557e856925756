import { ArrowLeftIcon } from '@phosphor-icons/react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../kit/Button.tsx';

/** The way back in the action bar. Says "Back", or where it leads. */
export function BackButton({ onPress, children }: { onPress: () => void; children?: ReactNode }) {
  const { t } = useTranslation();
  return (
    <Button icon={<ArrowLeftIcon className="i turn" />} onPress={onPress}>
      {children ?? t('back')}
    </Button>
  );
}
