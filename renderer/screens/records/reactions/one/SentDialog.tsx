import { CheckIcon } from '@phosphor-icons/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReactionView } from '../../../../../api/contract/reactions.ts';
import { CivilDate } from '../../../../../domain/time.ts';
import { Button } from '../../../../kit/Button.tsx';
import { Choice } from '../../../../kit/Choice.tsx';
import { DateParts } from '../../../../kit/DateParts.tsx';
import { Dialog } from '../../../../kit/Dialog.tsx';
import { Field } from '../../../../kit/Field.tsx';
import { DraftForm, type FormDraft } from '../../../../ui-data/DraftForm.tsx';
import { useClient } from '../../../../ui-data/useClient.ts';
import { useFormDraft } from '../../../../ui-data/useFormDraft.ts';
import { useStep } from '../../../../ui-data/useStep.ts';
import { shortDate } from '../../../../words/dates.ts';

/** What every dialog about a reaction is given. */
export interface AboutReaction {
  readonly reaction: ReactionView;
  readonly onDone: (reaction: ReactionView) => void;
  readonly onClose: () => void;
}

interface Typed {
  readonly to: string;
  /** Empty for today. */
  readonly on: string;
}

/** It was reported to whoever the law names: to whom, and on which day. */
export function SentDialog(props: AboutReaction) {
  const { visitId, reaction: sequence } = props.reaction;
  return (
    <DraftForm name={{ step: 'reactions.send', visitId, sequence, field: 'form' }} empty={{ to: '', on: '' }}>
      {(draft) => <Sent {...props} draft={draft} />}
    </DraftForm>
  );
}

function Sent({ reaction, onDone, onClose, draft }: AboutReaction & { draft: FormDraft<Typed> }) {
  const { t } = useTranslation('reactions');
  const { t: common } = useTranslation();
  const { call } = useClient();
  const { run, busy } = useStep();
  const [typed, type] = useFormDraft(draft);
  const [other, setOther] = useState(typed.on !== '');
  const { today, visitId, reaction: sequence } = reaction;
  const on = CivilDate.safeParse(other ? typed.on : today);
  const waits = typed.to.trim() === '' ? t('waitsTo') : on.success ? null : t('waitsDay');
  const save = () => {
    if (!on.success) return;
    void run(async () =>
      onDone(await call('reactions.send', { visitId, reaction: sequence, sent: { to: typed.to, on: on.data } })),
    );
  };
  return (
    <Dialog
      title={t('sentTitle')}
      onClose={onClose}
      side={<Button onPress={onClose}>{t('cancel')}</Button>}
      main={
        <Button kind="main" waits={waits} working={busy && common('saving')} iconEnd={<CheckIcon />} onPress={save}>
          {t('record')}
        </Button>
      }
    >
      <Field
        label={t('toAsk')}
        hint={t('toHint')}
        maxLength={200}
        value={typed.to}
        onChange={(event) => type({ to: event.target.value })}
      />
      <p className="label-for">{t('onAsk')}</p>
      <div className="ticks">
        <Choice
          on={!other}
          onPress={() => {
            setOther(false);
            type({ on: '' });
          }}
        >
          {shortDate(today)}
        </Choice>
        <Choice on={other} onPress={() => setOther(true)}>
          {t('otherDate')}
        </Choice>
      </div>
      {other && (
        <DateParts
          label={t('onAsk')}
          words={{ day: t('day'), month: t('month'), year: t('year') }}
          value={typed.on}
          complaint={undefined}
          onChange={(day) => type({ on: day })}
          onLeft={() => undefined}
        />
      )}
    </Dialog>
  );
}
