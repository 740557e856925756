import { SpeakerSimpleXIcon } from '@phosphor-icons/react';
import { useTranslation } from 'react-i18next';
import { Status } from '../../kit/Status.tsx';
import { useStatus } from '../../ui-data/useStatus.ts';

/** Says on every screen of staff that this tablet is silenced for the day. Nothing while it sounds. */
export function SoundOff() {
  const { t } = useTranslation();
  const quiet = useStatus((status) => status.sound.quiet);
  if (!quiet) return null;
  return <Status icon={<SpeakerSimpleXIcon />}>{t('soundOff')}</Status>;
}
