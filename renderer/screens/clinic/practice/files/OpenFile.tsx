import { FolderOpenIcon, PencilSimpleLineIcon } from '@phosphor-icons/react';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Output } from '../../../../../api/contract/contract.ts';
import type { DraftView } from '../../../../../api/contract/protocols.ts';
import { BackButton } from '../../../../app/frame/BackButton.tsx';
import { StaffFrame } from '../../../../app/frame/StaffFrame.tsx';
import { Alert } from '../../../../kit/Alert.tsx';
import { Button } from '../../../../kit/Button.tsx';
import { useClient } from '../../../../ui-data/useClient.ts';
import { useStep } from '../../../../ui-data/useStep.ts';
import { sayMisfit } from '../../../../words/say-fault.ts';
import { ChooseFile, type ChosenFile } from '../../files/ChooseFile.tsx';
import { usePlaceWords } from '../changes/usePlaceWords.ts';

/** Reads a protocol from a file as a draft, and says whose seal it carries and what could not be taken. */
export function OpenFile({ onDraft, onBack }: { onDraft: (draft: DraftView) => void; onBack: () => void }) {
  const { t } = useTranslation('practiceVersions');
  const { call } = useClient();
  const { run, busy } = useStep();
  const [opened, setOpened] = useState<Output<'protocols.import'> | null>(null);
  const list = useCallback((targetId: string) => call('protocols.files', { targetId }), [call]);
  const open = (file: ChosenFile) => void run(async () => setOpened(await call('protocols.import', file)));
  return (
    <StaffFrame
      help="practiceOpen"
      title={t('openTitle')}
      side={
        <>
          <BackButton onPress={onBack}>{t('title')}</BackButton>
          {opened && (
            <Button icon={<FolderOpenIcon />} onPress={() => setOpened(null)}>
              {t('anotherFile')}
            </Button>
          )}
        </>
      }
      main={
        opened && (
          <Button kind="main" iconEnd={<PencilSimpleLineIcon />} onPress={() => onDraft(opened.draft)}>
            {t('openDraft')}
          </Button>
        )
      }
    >
      {opened ? (
        <Taken opened={opened} />
      ) : (
        <div className="pair-columns">
          <Alert tone="plain" title={t('openIntro')}>
            <p>{t('openIntroWords')}</p>
            {busy && <p role="status">{t('opening')}</p>}
          </Alert>
          <ChooseFile list={list} onChosen={open} />
        </div>
      )}
    </StaffFrame>
  );
}

const sealTones = { 'this-clinic': 'pass', another: 'plain', nobody: 'fix', 'changed-since': 'stop' } as const;

function Taken({ opened: { draft, notTaken, sealedBy } }: { opened: Output<'protocols.import'> }) {
  const { t } = useTranslation('practiceVersions');
  const placeWords = usePlaceWords();
  return (
    <div className="narrow col gap5">
      <Alert tone="pass" live title={t('openedTitle', { name: draft.name })}>
        <p>{t('openedWords')}</p>
      </Alert>
      <Alert tone={sealTones[sealedBy]} title={t(`seal.${sealedBy}`)}>
        <p>{t(`sealWords.${sealedBy}`)}</p>
      </Alert>
      {notTaken.length === 0 ? (
        <p>{t('allTaken')}</p>
      ) : (
        <section className="card col gap4">
          <h2>{t('notTaken', { count: notTaken.length })}</h2>
          <ul className="col gap4 practice-items">
            {notTaken.map((misfit) => (
              <li key={JSON.stringify(misfit)}>
                <p className="strong">{placeWords(draft.protocol, misfit.place).title}</p>
                <p>{sayMisfit(misfit)}</p>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
