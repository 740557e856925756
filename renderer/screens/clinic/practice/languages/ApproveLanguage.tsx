import { SealCheckIcon } from '@phosphor-icons/react';
import { useTranslation } from 'react-i18next';
import type { LanguageWork } from '../../../../../api/contract/languages.ts';
import type { VersionHead } from '../../../../../api/contract/protocols.ts';
import type { TreatmentProtocol } from '../../../../../domain/protocol/model/treatment-protocol.ts';
import { Alert } from '../../../../kit/Alert.tsx';
import { Button } from '../../../../kit/Button.tsx';
import { useClient } from '../../../../ui-data/useClient.ts';
import { useQuery } from '../../../../ui-data/useQuery.ts';
import { useStep } from '../../../../ui-data/useStep.ts';
import { ApprovePage } from '../changes/ApprovePage.tsx';
import { nameHere } from './names.ts';
import { TextChanges } from './TextChanges.tsx';

const texts = { from: 'checked' } as const;

/** What clients would read in a language once it is approved, who read it against its source, and the owner's PIN. */
export function ApproveLanguage({
  treatment,
  name,
  work,
  protocol,
  onReader,
  onApproved,
  onBack,
}: {
  treatment: string;
  /** Of the treatment. */
  name: string;
  work: LanguageWork;
  protocol: TreatmentProtocol;
  onReader: () => void;
  onApproved: (head: VersionHead) => void;
  onBack: () => void;
}) {
  const { t } = useTranslation('practiceLanguages');
  const { call } = useClient();
  const { run } = useStep();
  const { language, reader, direction } = work;
  const { data: look, again } = useQuery('languages.look', { treatment, language, texts });
  const here = nameHere(language);
  const next = work.version + 1;
  const changed = look?.texts.filter(({ before, after }) => before !== after && after !== null) ?? [];
  const open = look?.texts.filter(({ after }) => after === null).length ?? 0;
  const approve = async (pin: string) => {
    const approved = await run(async () => {
      if (!look || !reader) return;
      const { name: checkedBy, knows, ownerReads } = reader;
      const said = { name: work.name, direction, checkedBy, knows, ownerReads };
      onApproved(await call('languages.approve', { treatment, language, texts, ...said, hash: look.hash, pin }));
    });
    if (!approved) await again();
  };
  return (
    <ApprovePage
      help="practiceLanguageApprove"
      title={t('approveTitle', { language: here })}
      under={t('approveUnder', { name, version: next })}
      back={t('title')}
      onBack={onBack}
      send={t('approve', { language: here })}
      icon={<SealCheckIcon />}
      waits={reader === null ? t('nameReaderFirst') : look && changed.length === 0 ? t('checkFirst') : null}
      consentAgain={false}
      version={next}
      onSend={approve}
    >
      <Alert
        tone="plain"
        title={reader ? t('readBy', { name: reader.name, knows: t(`knows.${reader.knows}`) }) : t('noReader')}
      >
        <div className="row between">
          <p className="grow">{t('readByWords')}</p>
          <Button small onPress={onReader}>
            {t(reader ? 'changeReader' : 'nameReader')}
          </Button>
        </div>
      </Alert>
      {open > 0 && (
        <Alert tone="fix" title={t('stayOut', { count: open })}>
          <p>{t('stayOutWords')}</p>
        </Alert>
      )}
      {changed.length > 0 && (
        <>
          <h2>{t('changesTitle', { count: changed.length })}</h2>
          <TextChanges protocol={protocol} language={language} texts={changed} />
        </>
      )}
    </ApprovePage>
  );
}
