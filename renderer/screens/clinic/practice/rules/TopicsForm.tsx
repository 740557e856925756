import { PlusIcon } from '@phosphor-icons/react';
import { useTranslation } from 'react-i18next';
import type { DraftView } from '../../../../../api/contract/protocols.ts';
import type { ProtocolEdit } from '../../../../../domain/protocol/edit/edit.ts';
import type { Topic } from '../../../../../domain/protocol/model/topic.ts';
import { Button } from '../../../../kit/Button.tsx';
import type { ItemForm } from '../editor/item-form.ts';
import { Opens } from '../fields/Opens.tsx';
import { TopicFields } from './TopicFields.tsx';

/** The clinic's own list of what rules speak about. Each opens in place; the arrows put its levels into their order. */
export function TopicsForm({ draft, edit }: Pick<ItemForm, 'draft' | 'edit'>) {
  const { t } = useTranslation('practiceRules');
  return (
    <>
      <p className="label">{t('topicsWords')}</p>
      {draft.protocol.topics.map((topic) => (
        <OneTopic key={topic.id} topic={topic} draft={draft} edit={edit} />
      ))}
      <div className="row">
        <Button
          small
          icon={<PlusIcon />}
          onPress={() =>
            edit({
              edit: 'add',
              list: 'topics',
              content: { name: t('newTopic'), ordered: false, levels: [], lane: 'other' },
            })
          }
        >
          {t('addTopic')}
        </Button>
      </div>
    </>
  );
}

function OneTopic({ topic, draft, edit }: { topic: Topic; draft: DraftView; edit: (edit: ProtocolEdit) => void }) {
  const { t } = useTranslation('practiceRules');
  const { id, name, levels, ordered } = topic;
  const names = levels.map((level) => level.name).join(ordered ? ' < ' : ', ');
  return (
    <Opens label={name} value={names === '' ? t('noLevels') : names} place={`topics/${id}`}>
      {() => <TopicFields topic={topic} draft={draft} edit={edit} />}
    </Opens>
  );
}
