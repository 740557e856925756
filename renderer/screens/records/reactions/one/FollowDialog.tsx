import { CheckIcon } from '@phosphor-icons/react';
import { useTranslation } from 'react-i18next';
import { DoctorSeen } from '../../../../../domain/visit/reactions/reaction.ts';
import { Button } from '../../../../kit/Button.tsx';
import { Dialog } from '../../../../kit/Dialog.tsx';
import { Area } from '../../../../kit/Field.tsx';
import { DraftForm, type FormDraft } from '../../../../ui-data/DraftForm.tsx';
import { useClient } from '../../../../ui-data/useClient.ts';
import { useFormDraft } from '../../../../ui-data/useFormDraft.ts';
import { useStep } from '../../../../ui-data/useStep.ts';
import { Doctor } from '../report/Ticks.tsx';
import type { AboutReaction } from './SentDialog.tsx';

interface Typed {
  readonly text: string;
  readonly doctor: string;
}

/** What was heard of it since. */
export function FollowDialog(props: AboutReaction) {
  const { visitId, reaction: sequence } = props.reaction;
  return (
    <DraftForm name={{ step: 'reactions.follow', visitId, sequence, field: 'form' }} empty={{ text: '', doctor: '' }}>
      {(draft) => <Follow {...props} draft={draft} />}
    </DraftForm>
  );
}

function Follow({ reaction, onDone, onClose, draft }: AboutReaction & { draft: FormDraft<Typed> }) {
  const { t } = useTranslation('reactions');
  const { t: common } = useTranslation();
  const { call } = useClient();
  const { run, busy } = useStep();
  const [typed, type] = useFormDraft(draft);
  const doctor = DoctorSeen.options.find((one) => one === typed.doctor);
  const { visitId, reaction: sequence } = reaction;
  const save = () => {
    if (!doctor) return;
    const followed = { text: typed.text, doctor };
    void run(async () => onDone(await call('reactions.follow', { visitId, reaction: sequence, followed })));
  };
  return (
    <Dialog
      title={t('follow')}
      onClose={onClose}
      side={<Button onPress={onClose}>{t('cancel')}</Button>}
      main={
        <Button
          kind="main"
          waits={typed.text.trim() === '' ? t('waitsText') : doctor ? null : t('waitsDoctor')}
          working={busy && common('saving')}
          iconEnd={<CheckIcon />}
          onPress={save}
        >
          {t('record')}
        </Button>
      }
    >
      <Area
        label={t('followAsk')}
        rows={3}
        value={typed.text}
        onChange={(event) => type({ text: event.target.value })}
      />
      <Doctor value={typed.doctor} onChange={(value) => type({ doctor: value })} />
    </Dialog>
  );
}
