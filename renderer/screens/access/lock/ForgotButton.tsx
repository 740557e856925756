import { KeyIcon } from '@phosphor-icons/react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../kit/Button.tsx';
import { useStep } from '../../../ui-data/useStep.ts';

/** The way to a new PIN, under every number pad that asks for one. What was said of a wrong PIN goes with the screen. */
export function ForgotButton({ onPress }: { onPress: () => void }) {
  const { t } = useTranslation('lock');
  const { dismiss } = useStep();
  return (
    <Button
      kind="plain"
      small
      icon={<KeyIcon />}
      onPress={() => {
        dismiss();
        onPress();
      }}
    >
      {t('forgot')}
    </Button>
  );
}
