import { CheckCircleIcon, TimerIcon, UserIcon } from '@phosphor-icons/react';
import { useTranslation } from 'react-i18next';
import type { Presence } from '../../../../domain/visit/views/presence.ts';
import { Status } from '../../../kit/Status.tsx';

const looks = {
  here: { tone: 'ink', icon: <UserIcon /> },
  'in-procedure': { tone: 'ink', icon: <TimerIcon weight="fill" /> },
  gone: { tone: 'pass', icon: <CheckCircleIcon weight="fill" /> },
} as const;

/** How far a visit is, as anybody in the waiting room sees it. */
export function PresenceStatus({ presence }: { presence: Presence }) {
  const { t } = useTranslation('desk');
  const { tone, icon } = looks[presence];
  return (
    <Status tone={tone} icon={icon}>
      {t(`presence.${presence}`)}
    </Status>
  );
}
