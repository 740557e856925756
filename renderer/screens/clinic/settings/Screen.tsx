import { FloppyDiskBackIcon, UserPlusIcon } from '@phosphor-icons/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SettingsView } from '../../../../api/contract/settings.ts';
import { BackButton } from '../../../app/frame/BackButton.tsx';
import { StaffFrame } from '../../../app/frame/StaffFrame.tsx';
import { useGo } from '../../../app/PlaceContext.tsx';
import { Button } from '../../../kit/Button.tsx';
import { useQuery } from '../../../ui-data/useQuery.ts';
import { useStatus } from '../../../ui-data/useStatus.ts';
import { BackupsScreen } from '../backups/Screen.tsx';
import { LogoCard } from '../logo/LogoCard.tsx';
import { LogoScreen } from '../logo/Screen.tsx';
import { CheckScreen } from '../seal/CheckScreen.tsx';
import { SealScreen } from '../seal/Screen.tsx';
import { SealCard } from '../seal/SealCard.tsx';
import { AddStaff } from './AddStaff.tsx';
import { ChangePassphrase } from './ChangePassphrase.tsx';
import { ChangePin } from './ChangePin.tsx';
import { ClinicForm } from './ClinicForm.tsx';
import { DisplayCard } from './DisplayCard.tsx';
import { LockAndKeys } from './LockAndKeys.tsx';
import { Member } from './Member.tsx';
import { NewRecoveryKey } from './NewRecoveryKey.tsx';
import { Overview } from './Overview.tsx';
import { PrinterSettings } from './PrinterSettings.tsx';
import { PrintingCard } from './PrintingCard.tsx';
import { QuestionsCard } from './QuestionsCard.tsx';
import { StaffCard } from './StaffCard.tsx';
import type { StaffRow } from './staff-row.ts';
import { TextsCard } from './TextsCard.tsx';
import { UnknownBirthCard } from './UnknownBirthCard.tsx';

type Part =
  | 'overview'
  | 'backups'
  | 'clinic'
  | 'staff'
  | 'printer'
  | 'logo'
  | 'seal'
  | 'check'
  | 'my-pin'
  | 'passphrase'
  | 'recovery-key'
  | { readonly member: StaffRow };

/** The clinic, its staff and this tablet. Only the owner changes them; everybody may read them. */
export function SettingsScreen() {
  const { t } = useTranslation('settings');
  const { t: custody } = useTranslation('custody');
  const { t: common } = useTranslation();
  const owner = useStatus(({ signedIn }) => signedIn?.role === 'owner');
  const clinicName = useStatus((status) => status.clinicName);
  const version = useStatus((status) => status.version);
  const go = useGo();
  const { data: settings, show: setSettings, again } = useQuery('settings.get', {});
  const [part, setPart] = useState<Part>('overview');

  if (!settings) return <StaffFrame title={t('title')}>{null}</StaffFrame>;
  const leave = () => setPart('overview');
  const saved = (next: SettingsView) => {
    setSettings(next);
    leave();
  };
  if (part === 'backups') return <BackupsScreen onBack={leave} />;
  if (part === 'clinic') return <ClinicForm settings={settings} onSaved={saved} onBack={leave} />;
  if (part === 'staff') return <AddStaff onSaved={saved} onBack={leave} />;
  if (part === 'printer')
    return <PrinterSettings settings={settings} owner={owner} onSettings={setSettings} onBack={leave} />;
  if (part === 'logo') return <LogoScreen onBack={leave} />;
  if (part === 'seal') return <SealScreen onBack={leave} onRenewed={() => void again()} />;
  if (part === 'check') return <CheckScreen onBack={leave} />;
  if (part === 'my-pin') return <ChangePin onSaved={saved} onBack={leave} />;
  if (part === 'passphrase') return <ChangePassphrase onSaved={saved} onBack={leave} />;
  if (part === 'recovery-key')
    return <NewRecoveryKey passphraseOpens={settings.opensWith === 'passphrase'} onSaved={saved} onBack={leave} />;
  if (typeof part === 'object') return <Member member={part.member} onSaved={saved} onBack={leave} />;
  return (
    <StaffFrame
      title={t('title')}
      under={owner ? clinicName : t('ownerOnly')}
      side={
        <>
          <BackButton onPress={() => go({ at: 'today' })}>{common('today')}</BackButton>
          {owner && (
            <Button icon={<FloppyDiskBackIcon />} onPress={() => setPart('backups')}>
              {custody('open')}
            </Button>
          )}
        </>
      }
      main={
        owner && (
          <Button kind="main" iconEnd={<UserPlusIcon />} onPress={() => setPart('staff')}>
            {t('addStaff')}
          </Button>
        )
      }
    >
      <Overview
        settings={settings}
        version={version}
        onChange={owner ? () => setPart('clinic') : null}
        staff={
          <StaffCard
            staff={settings.staff}
            onMember={owner ? (member) => setPart({ member }) : null}
            onChangePin={() => setPart('my-pin')}
          />
        }
        display={<DisplayCard settings={settings} onSettings={setSettings} />}
        printing={<PrintingCard settings={settings} owner={owner} onOpen={() => setPart('printer')} />}
        logo={<LogoCard onOpen={owner ? () => setPart('logo') : null} />}
        texts={<TextsCard protocol={settings.protocol} onSettings={owner ? setSettings : null} />}
        seal={
          <SealCard
            fingerprint={settings.sealFingerprint}
            onSeal={() => setPart('seal')}
            onCheck={() => setPart('check')}
          />
        }
        clients={<UnknownBirthCard settings={settings} owner={owner} onSettings={setSettings} />}
        intake={<QuestionsCard settings={settings} owner={owner} onSettings={setSettings} />}
        keys={
          <LockAndKeys
            settings={settings}
            owner={owner}
            onSettings={setSettings}
            onPassphrase={() => setPart('passphrase')}
            onRecovery={() => setPart('recovery-key')}
          />
        }
      />
    </StaffFrame>
  );
}
