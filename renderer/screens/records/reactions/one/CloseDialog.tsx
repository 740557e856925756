import { CheckIcon } from '@phosphor-icons/react';
import { useTranslation } from 'react-i18next';
import { ReactionEnd } from '../../../../../domain/visit/reactions/reaction.ts';
import { Button } from '../../../../kit/Button.tsx';
import { Choice } from '../../../../kit/Choice.tsx';
import { Dialog } from '../../../../kit/Dialog.tsx';
import { Area } from '../../../../kit/Field.tsx';
import { DraftForm, type FormDraft } from '../../../../ui-data/DraftForm.tsx';
import { useClient } from '../../../../ui-data/useClient.ts';
import { useFormDraft } from '../../../../ui-data/useFormDraft.ts';
import { useStep } from '../../../../ui-data/useStep.ts';
import type { AboutReaction } from './SentDialog.tsx';

const ways = ReactionEnd.shape.how.options;

interface Typed {
  readonly how: string;
  readonly words: string;
}

/** How it ended. */
export function CloseDialog(props: AboutReaction) {
  const { visitId, reaction: sequence } = props.reaction;
  return (
    <DraftForm name={{ step: 'reactions.close', visitId, sequence, field: 'form' }} empty={{ how: '', words: '' }}>
      {(draft) => <Ended {...props} draft={draft} />}
    </DraftForm>
  );
}

function Ended({ reaction, onDone, onClose, draft }: AboutReaction & { draft: FormDraft<Typed> }) {
  const { t } = useTranslation('reactions');
  const { t: common } = useTranslation();
  const { call } = useClient();
  const { run, busy } = useStep();
  const [typed, type] = useFormDraft(draft);
  const how = ways.find((one) => one === typed.how);
  const { visitId, reaction: sequence } = reaction;
  const save = () => {
    if (!how) return;
    const end = { how, words: typed.words };
    void run(async () => onDone(await call('reactions.close', { visitId, reaction: sequence, end })));
  };
  return (
    <Dialog
      title={t('close')}
      onClose={onClose}
      side={<Button onPress={onClose}>{t('cancel')}</Button>}
      main={
        <Button
          kind="main"
          waits={how ? null : t('waitsEnd')}
          working={busy && common('saving')}
          iconEnd={<CheckIcon />}
          onPress={save}
        >
          {t('record')}
        </Button>
      }
    >
      <p className="label-for">{t('endAsk')}</p>
      <div className="ticks">
        {ways.map((one) => (
          <Choice key={one} on={one === how} onPress={() => type({ how: one })}>
            {t(`end.${one}`)}
          </Choice>
        ))}
      </div>
      <Area
        label={t('wordsAsk')}
        note={common('optional')}
        rows={2}
        value={typed.words}
        onChange={(event) => type({ words: event.target.value })}
      />
    </Dialog>
  );
}
