import { ArrowDownIcon, ArrowRightIcon, CheckIcon } from '@phosphor-icons/react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../kit/Button.tsx';

interface Props {
  /** Answers of last time that may still hold, and are not given today; null where there is none. */
  readonly confirms: { readonly all: boolean; readonly shown: boolean; onConfirm(): void; onReadOn(): void } | null;
  readonly waits: string | null;
  readonly working: string | false;
  readonly onward: string;
  readonly onNext: () => void;
}

/** The page's main button: that nothing has changed, once everything it speaks of was on screen; otherwise the way on. */
export function HealthMain({ confirms, waits, working, onward, onNext }: Props) {
  const { t } = useTranslation('intake');
  const { t: shared } = useTranslation('handover');
  if (!confirms)
    return (
      <Button
        kind="main"
        waits={waits}
        working={working}
        iconEnd={<ArrowRightIcon className="i turn" />}
        onPress={onNext}
      >
        {onward}
      </Button>
    );
  if (!confirms.shown)
    return (
      <Button kind="main" iconEnd={<ArrowDownIcon />} onPress={confirms.onReadOn}>
        {shared('showMore')}
      </Button>
    );
  return (
    <Button kind="main" working={working} iconEnd={<CheckIcon />} onPress={confirms.onConfirm}>
      {t(confirms.all ? 'nothingChanged' : 'nothingElseChanged')}
    </Button>
  );
}
