import { ArrowRightIcon } from '@phosphor-icons/react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../kit/Button.tsx';
import { useStep } from '../../../ui-data/useStep.ts';

/** The main button that records a decision. `waits`: what to do first, as a sentence. */
export function RecordButton({ label, waits, onPress }: { label: string; waits: string | null; onPress: () => void }) {
  const { t } = useTranslation();
  const { busy } = useStep();
  return (
    <Button
      kind="main"
      working={busy && t('saving')}
      waits={waits}
      iconEnd={<ArrowRightIcon className="i turn" />}
      onPress={onPress}
    >
      {label}
    </Button>
  );
}
