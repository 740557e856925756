import { UserPlusIcon } from '@phosphor-icons/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SettingsView } from '../../../../api/contract/settings.ts';
import { BackButton } from '../../../app/frame/BackButton.tsx';
import { StaffFrame } from '../../../app/frame/StaffFrame.tsx';
import { useGo } from '../../../app/PlaceContext.tsx';
import { Button } from '../../../kit/Button.tsx';
import { useMay } from '../../../ui-data/useMay.ts';
import { useQuery } from '../../../ui-data/useQuery.ts';
import { useStatus } from '../../../ui-data/useStatus.ts';
import { BackupsScreen } from '../backups/Screen.tsx';
import { ChairsScreen } from '../chairs/Screen.tsx';
import { BringInScreen } from '../client-lists/Screen.tsx';
import { OpenInspection } from '../inspection/OpenInspection.tsx';
import { LogoScreen } from '../logo/Screen.tsx';
import { PracticeScreen } from '../practice/Screen.tsx';
import { CheckScreen } from '../seal/CheckScreen.tsx';
import { SealScreen } from '../seal/Screen.tsx';
import { AddStaff } from './AddStaff.tsx';
import { ChangePassphrase } from './ChangePassphrase.tsx';
import { ChangePin } from './ChangePin.tsx';
import { ClinicForm } from './ClinicForm.tsx';
import { FoundSettings } from './FoundSettings.tsx';
import { GroupCards } from './GroupCards.tsx';
import { absentSettings, findSettings, groupsFor, type Setting, type SettingsGroup } from './groups.ts';
import { Member } from './Member.tsx';
import { NewRecoveryKey } from './NewRecoveryKey.tsx';
import { PrinterSettings } from './PrinterSettings.tsx';
import type { Part } from './parts.ts';
import { SettingsNav } from './SettingsNav.tsx';

/**
 * The clinic, its people, this tablet, papers and the record, in groups, with a search over all of them. Only the owner
 * changes most of it; everybody may read it.
 */
export function SettingsScreen({
  group,
  opens = null,
}: {
  group: SettingsGroup;
  /** A page of the settings to open at once. */
  opens?: Part | null;
}) {
  const { t } = useTranslation('settings');
  const { t: named } = useTranslation('settingsFind');
  const { t: common } = useTranslation();
  const owner = useStatus(({ signedIn }) => signedIn?.role === 'owner');
  const visits = useMay('visits');
  const clinicName = useStatus((status) => status.clinicName);
  const go = useGo();
  const { data: settings, show: setSettings, again } = useQuery('settings.get', {});
  const [part, setPart] = useState<Part | null>(opens);
  const [typed, setTyped] = useState('');
  const [sought, setSought] = useState<Setting | null>(null);

  if (!settings)
    return (
      <StaffFrame help="settings" title={t('title')}>
        {null}
      </StaffFrame>
    );
  const leave = () => setPart(null);
  const saved = (next: SettingsView) => {
    setSettings(next);
    leave();
  };
  if (part === 'backups') return <BackupsScreen onBack={leave} />;
  if (part === 'bring-in') return <BringInScreen onBack={leave} />;
  if (part === 'chairs') return <ChairsScreen onBack={leave} />;
  if (part === 'clinic') return <ClinicForm settings={settings} onSaved={saved} onBack={leave} />;
  if (part === 'staff') return <AddStaff onSaved={saved} onBack={leave} />;
  if (part === 'printer')
    return <PrinterSettings settings={settings} owner={owner} onSettings={setSettings} onBack={leave} />;
  if (part === 'logo') return <LogoScreen onBack={leave} />;
  if (part === 'practice') return <PracticeScreen onBack={leave} />;
  if (part === 'seal') return <SealScreen onBack={leave} onRenewed={() => void again()} />;
  if (part === 'check') return <CheckScreen onBack={leave} />;
  if (part === 'my-pin') return <ChangePin onSaved={saved} onBack={leave} />;
  if (part === 'passphrase') return <ChangePassphrase onSaved={saved} onBack={leave} />;
  if (part === 'inspection') return <OpenInspection onBack={leave} />;
  if (part === 'recovery-key')
    return <NewRecoveryKey passphraseOpens={settings.opensWith === 'passphrase'} onSaved={saved} onBack={leave} />;
  if (part !== null && 'language' in part) return <PracticeScreen text={part} onBack={leave} />;
  if (part !== null) return <Member member={part.member} onSaved={saved} onBack={leave} />;
  const searching = typed.trim() !== '';
  const found = findSettings(typed, {
    absent: absentSettings(settings, { owner, visits }),
    wordsOf: (one) => `${named(`${one.setting}.name`)} ${named(`${one.setting}.also`)} ${t(`group.${one.group}`)}`,
  });
  const show = (next: SettingsGroup, setting: Setting | null) => {
    setTyped('');
    setSought(setting);
    go({ at: 'settings', group: next });
  };
  return (
    <StaffFrame
      help="settings"
      title={t('title')}
      under={owner ? clinicName : t('ownerOnly')}
      side={<BackButton onPress={() => go({ at: 'today' })}>{common('today')}</BackButton>}
      main={
        owner &&
        group === 'people' &&
        !searching && (
          <Button kind="main" iconEnd={<UserPlusIcon />} onPress={() => setPart('staff')}>
            {t('addStaff')}
          </Button>
        )
      }
    >
      <div className="settings">
        <SettingsNav
          groups={groupsFor(visits)}
          group={searching ? null : group}
          onGroup={(next) => show(next, null)}
          typed={typed}
          onType={setTyped}
          onEnter={() => {
            const [first] = found;
            if (first) show(first.group, first.setting);
          }}
        />
        {searching ? (
          <FoundSettings typed={typed} found={found} onPick={({ group: at, setting }) => show(at, setting)} />
        ) : (
          <section key={group} className="settings-cards" aria-label={t(`group.${group}`)}>
            <GroupCards
              group={group}
              settings={settings}
              owner={owner}
              onSettings={setSettings}
              onPart={setPart}
              sought={sought}
            />
          </section>
        )}
      </div>
    </StaffFrame>
  );
}
