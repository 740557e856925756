import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { StaffFrame } from '../../../app/frame/StaffFrame.tsx';
import type { StaffTopic } from '../../../words/help.ts';

const names = ['stepClinic', 'stepTime', 'stepTexts', 'stepOwner', 'stepKey', 'stepBack', 'stepMade'] as const;

export function SetupFrame({
  help,
  step,
  side,
  main,
  children,
}: {
  /** This step's page of help. */
  help: StaffTopic;
  step: 1 | 2 | 3 | 4 | 5 | 6 | 7;
  side?: ReactNode;
  main?: ReactNode;
  children: ReactNode;
}) {
  const { t } = useTranslation('setup');
  const name = names[step - 1] ?? 'stepMade';
  return (
    <StaffFrame
      help={help}
      title={t('title')}
      under={t('under')}
      progress={{ name: t(name), now: step, total: names.length }}
      side={side}
      main={main}
    >
      <div className="narrow col gap5">{children}</div>
    </StaffFrame>
  );
}
