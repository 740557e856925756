import type { SettingsView } from '../../../../api/contract/settings.ts';
import { useStatus } from '../../../ui-data/useStatus.ts';
import { ChairsCard } from '../chairs/ChairsCard.tsx';
import { InspectionCard } from '../inspection/InspectionCard.tsx';
import { LogoCard } from '../logo/LogoCard.tsx';
import { SealCard } from '../seal/SealCard.tsx';
import { AboutCard } from './AboutCard.tsx';
import { BackupsCard } from './BackupsCard.tsx';
import { BringInCard } from './BringInCard.tsx';
import { ClinicCard } from './ClinicCard.tsx';
import { DisplayCard } from './DisplayCard.tsx';
import type { Setting, SettingsGroup } from './groups.ts';
import { KeysCard } from './KeysCard.tsx';
import { LanguageCard } from './LanguageCard.tsx';
import { LockCard } from './LockCard.tsx';
import { PracticeCard } from './PracticeCard.tsx';
import { PrintingCard } from './PrintingCard.tsx';
import type { Part } from './parts.ts';
import { QuestionsCard } from './QuestionsCard.tsx';
import { SoundCard } from './SoundCard.tsx';
import { Spot } from './Spot.tsx';
import { StaffCard } from './StaffCard.tsx';
import { TextsCard } from './TextsCard.tsx';
import { UnknownBirthCard } from './UnknownBirthCard.tsx';
import { WorkingDaysCard } from './WorkingDaysCard.tsx';

interface Props {
  readonly settings: SettingsView;
  readonly owner: boolean;
  readonly onSettings: (settings: SettingsView) => void;
  /** Opens a page of settings. */
  readonly onPart: (part: Part) => void;
  /** The setting that was looked for. */
  readonly sought: Setting | null;
}

/** The cards of one group. */
export function GroupCards({ group, ...props }: Props & { readonly group: SettingsGroup }) {
  const { settings, owner, onSettings, onPart, sought } = props;
  const version = useStatus((status) => status.version);
  const changes = { settings, owner, onSettings };
  switch (group) {
    case 'clinic':
      return (
        <>
          <Spot of={['details']} sought={sought}>
            <ClinicCard clinic={settings.clinic} onChange={owner ? () => onPart('clinic') : null} />
          </Spot>
          <Spot of={['staffLanguage']} sought={sought}>
            <LanguageCard {...changes} />
          </Spot>
          <Spot of={['unknownBirth']} sought={sought}>
            <UnknownBirthCard {...changes} />
          </Spot>
          <Spot of={['questions']} sought={sought}>
            <QuestionsCard {...changes} />
          </Spot>
          <Spot of={['workingDays']} sought={sought}>
            <WorkingDaysCard {...changes} />
          </Spot>
        </>
      );
    case 'people':
      return (
        <>
          <Spot of={['staff', 'myPin']} sought={sought}>
            <StaffCard
              staff={settings.staff}
              onMember={owner ? (member) => onPart({ member }) : null}
              onChangePin={() => onPart('my-pin')}
            />
          </Spot>
          <Spot of={['idleLock', 'lockNames']} sought={sought}>
            <LockCard {...changes} />
          </Spot>
        </>
      );
    case 'tablet':
      return (
        <>
          <Spot of={['theme', 'textSize']} sought={sought}>
            <DisplayCard settings={settings} onSettings={onSettings} />
          </Spot>
          <Spot of={['volume', 'quiet']} sought={sought}>
            <SoundCard />
          </Spot>
          <Spot of={['about']} sought={sought}>
            <AboutCard settings={settings} version={version} />
          </Spot>
        </>
      );
    case 'papers':
      return (
        <>
          <Spot of={['printer']} sought={sought}>
            <PrintingCard settings={settings} owner={owner} onOpen={() => onPart('printer')} />
          </Spot>
          <Spot of={['logo']} sought={sought}>
            <LogoCard onOpen={owner ? () => onPart('logo') : null} />
          </Spot>
          <Spot of={['texts']} sought={sought}>
            <PracticeCard onOpen={() => onPart('practice')} />
            <TextsCard protocol={settings.protocol} onSettings={owner ? onSettings : null} />
          </Spot>
        </>
      );
    case 'record':
      return (
        <>
          {owner && (
            <Spot of={['backups', 'retention']} sought={sought}>
              <BackupsCard onOpen={() => onPart('backups')} />
            </Spot>
          )}
          {owner && (
            <Spot of={['bringIn']} sought={sought}>
              <BringInCard onOpen={() => onPart('bring-in')} />
            </Spot>
          )}
          <Spot of={['chairs']} sought={sought}>
            <ChairsCard onOpen={() => onPart('chairs')} />
          </Spot>
          <Spot of={['passphrase', 'recoveryKey']} sought={sought}>
            <KeysCard
              opensWith={settings.opensWith}
              owner={owner}
              onPassphrase={() => onPart('passphrase')}
              onRecovery={() => onPart('recovery-key')}
            />
          </Spot>
          <Spot of={['seal', 'check']} sought={sought}>
            <SealCard
              fingerprint={settings.sealFingerprint}
              onSeal={() => onPart('seal')}
              onCheck={() => onPart('check')}
            />
          </Spot>
          {owner && (
            <Spot of={['inspection']} sought={sought}>
              <InspectionCard onOpen={() => onPart('inspection')} />
            </Spot>
          )}
        </>
      );
  }
}
