import { CheckIcon } from '@phosphor-icons/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LanguageWork } from '../../../../../api/contract/languages.ts';
import { isSameName } from '../../../../../domain/clinic/same-name.ts';
import { KnowsLanguage } from '../../../../../domain/protocol/translations/translation.ts';
import { FormFrame } from '../../../../app/frame/FormFrame.tsx';
import { Choice } from '../../../../kit/Choice.tsx';
import { Field } from '../../../../kit/Field.tsx';
import { useClient } from '../../../../ui-data/useClient.ts';
import { useDraft } from '../../../../ui-data/useDraft.ts';
import { useStatus } from '../../../../ui-data/useStatus.ts';
import { useStep } from '../../../../ui-data/useStep.ts';
import { nameHere } from './names.ts';

/** Who reads a language's texts against their source, and how they know it. An owner names themself only where they read it. */
export function ReaderForm({
  treatment,
  work,
  onNamed,
  onBack,
}: {
  treatment: string;
  work: LanguageWork;
  onNamed: (work: LanguageWork) => void;
  onBack: () => void;
}) {
  const { t } = useTranslation('practiceLanguages');
  const { t: reading } = useTranslation('reading');
  const { t: common } = useTranslation();
  const { call } = useClient();
  const { run, busy } = useStep();
  const me = useStatus(({ signedIn }) => signedIn?.name ?? '');
  const { language, reader } = work;
  const [kept, keep] = useDraft({ step: 'languages.set', treatment, language, field: 'reader' });
  const [typed, setTyped] = useState<string | null>(null);
  const [saidKnows, setKnows] = useState<KnowsLanguage | null>(null);
  const [saidReads, setOwnerReads] = useState<boolean | null>(null);
  const name = typed ?? (kept === '' ? (reader?.name ?? '') : kept);
  // How the reader before knew it says nothing of another one.
  const before = reader && isSameName(name, reader.name) ? reader : null;
  const knows = saidKnows ?? before?.knows ?? null;
  const ownerReads = saidReads ?? before?.ownerReads ?? false;
  const mine = isSameName(name, me);
  const waits =
    name.trim() === ''
      ? t('waitsName')
      : knows === null
        ? t('waitsKnows')
        : mine && !ownerReads
          ? t('waitsAnother')
          : null;
  const save = () =>
    run(async () => {
      if (knows === null) return;
      const said = { name, knows, ownerReads: mine && ownerReads };
      onNamed(await call('languages.set', { treatment, language, reader: said }));
    });
  return (
    <FormFrame
      help="practiceLanguageReader"
      title={t('readerTitle', { language: nameHere(language) })}
      back={t('back')}
      onBack={onBack}
      send={t('saveReader')}
      icon={<CheckIcon />}
      working={busy && common('saving')}
      waits={waits}
      onSend={() => void save()}
      roomy
    >
      <p>{t('readerWords', { language: nameHere(language) })}</p>
      <Field
        label={t('readerName')}
        maxLength={120}
        value={name}
        onChange={(event) => {
          setTyped(event.target.value);
          keep(event.target.value);
        }}
      />
      <fieldset className="col" aria-label={t('readerKnows')}>
        <p className="label-for">{t('readerKnows')}</p>
        <div className="stack">
          {KnowsLanguage.options.map((one) => (
            <Choice key={one} on={one === knows} onPress={() => setKnows(one)}>
              {reading(one)}
            </Choice>
          ))}
        </div>
      </fieldset>
      {mine && (
        <Choice many on={ownerReads} onPress={() => setOwnerReads(!ownerReads)}>
          {t('iRead', { language: nameHere(language) })}
        </Choice>
      )}
    </FormFrame>
  );
}
