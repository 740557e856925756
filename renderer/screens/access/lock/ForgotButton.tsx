import { KeyIcon } from '@phosphor-icons/react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../kit/Button.tsx';
import { useStep } from '../../../ui-data/useStep.ts';

/** Leads to a new PIN, under every number pad that asks for one. It clears the message about a wrong PIN. */
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
      <bdi>{t('forgot')}</bdi>
    </Button>
  );
}
