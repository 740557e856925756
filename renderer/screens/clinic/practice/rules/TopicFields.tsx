import { PlusIcon, TrashIcon } from '@phosphor-icons/react';
import { useTranslation } from 'react-i18next';
import type { DraftView } from '../../../../../api/contract/protocols.ts';
import type { ProtocolEdit } from '../../../../../domain/protocol/edit/edit.ts';
import { Lane, type Topic } from '../../../../../domain/protocol/model/topic.ts';
import { Button } from '../../../../kit/Button.tsx';
import { Choice } from '../../../../kit/Choice.tsx';
import { ChooseOne } from '../fields/ChooseOne.tsx';
import { MoveArrow } from '../fields/MoveArrow.tsx';
import { TextPart } from '../fields/TextPart.tsx';

/** One topic: its name, the lane of the calendar it is drawn in, what it is a part of, and its levels in their order. */
export function TopicFields({
  topic,
  draft,
  edit,
}: {
  topic: Topic;
  draft: DraftView;
  edit: (edit: ProtocolEdit) => void;
}) {
  const { t } = useTranslation('practiceRules');
  const place = `topics/${topic.id}`;
  const others = draft.protocol.topics.filter(({ id }) => id !== topic.id);
  return (
    <>
      <TextPart draft={draft} place={`${place}/name`} edit={edit} label={t('topicName')} />
      <ChooseOne
        label={t('lane')}
        value={topic.lane}
        options={Lane.options.map((id) => ({ id, label: t(`lanes.${id}`) }))}
        place={`${place}/lane`}
        onChoose={(content) => edit({ edit: 'set', place: `${place}/lane`, content })}
      />
      <ChooseOne
        label={t('partOf')}
        value={topic.partOf?.topic ?? ''}
        options={[{ id: '', label: t('partOfNone') }, ...others.map(({ id, name }) => ({ id: `${id}`, label: name }))]}
        place={`${place}/partOf`}
        onChoose={(id) =>
          edit(
            id === ''
              ? { edit: 'clear', place: `${place}/partOf` }
              : { edit: 'set', place: `${place}/partOf`, content: { topic: id } },
          )
        }
      />
      {topic.levels.map((level, index) => (
        <Level
          key={level.id}
          place={`${place}/levels/${level.id}`}
          name={level.name}
          first={index === 0}
          last={index === topic.levels.length - 1}
          draft={draft}
          edit={edit}
        />
      ))}
      <div className="row wrap">
        <Button
          small
          icon={<PlusIcon />}
          onPress={() => edit({ edit: 'add', list: `${place}/levels`, content: { name: t('newLevel') } })}
        >
          {t('addLevel')}
        </Button>
        <Button small icon={<TrashIcon />} onPress={() => edit({ edit: 'remove', place })}>
          {t('removeTopic')}
        </Button>
      </div>
      {topic.levels.length > 1 && (
        <Choice
          many
          on={topic.ordered}
          onPress={() => edit({ edit: 'set', place: `${place}/ordered`, content: !topic.ordered })}
        >
          {t('ordered')}
        </Choice>
      )}
    </>
  );
}

function Level({
  place,
  name,
  first,
  last,
  draft,
  edit,
}: {
  place: string;
  name: string;
  first: boolean;
  last: boolean;
  draft: DraftView;
  edit: (edit: ProtocolEdit) => void;
}) {
  const { t } = useTranslation('practiceRules');
  return (
    <div className="level">
      <TextPart draft={draft} place={`${place}/name`} edit={edit} label={t('levelName')} />
      <div className="row">
        <MoveArrow up ends={first} words={name} place={place} edit={edit} />
        <MoveArrow ends={last} words={name} place={place} edit={edit} />
        <button
          type="button"
          className="btn small arrow"
          aria-label={t('removeLevel', { level: name })}
          data-stands-for={place}
          onClick={() => edit({ edit: 'remove', place })}
        >
          <TrashIcon className="i" />
        </button>
      </div>
    </div>
  );
}
