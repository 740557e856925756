import { PlusIcon } from '@phosphor-icons/react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DraftView } from '../../../../../api/contract/protocols.ts';
import type { ProtocolEdit } from '../../../../../domain/protocol/edit/edit.ts';
import type { Rule } from '../../../../../domain/protocol/model/rule.ts';
import { Button } from '../../../../kit/Button.tsx';
import { Choice } from '../../../../kit/Choice.tsx';
import { putAt } from '../editor/item-form.ts';
import { Opens } from '../fields/Opens.tsx';

/** What a rule speaks about: a topic of the clinic's own list, as a whole or at one of its levels; or a new one. */
export function TopicPart({
  draft,
  place,
  rule,
  edit,
  complaint,
}: {
  draft: DraftView;
  place: string;
  rule: Rule;
  edit: (edit: ProtocolEdit) => void;
  complaint: string | undefined;
}) {
  const { t } = useTranslation('practiceRules');
  const { topics } = draft.protocol;
  const topic = topics.find(({ id }) => id === rule.topic);
  const level = topic?.levels.find(({ id }) => id === rule.level);
  // One step, so that Undo takes both back.
  const choose = (id: string, at?: string) => {
    const { level: _, ...rest } = rule;
    edit(putAt(place, { ...rest, topic: id, level: at }));
  };
  // A new topic has an id only once the host has given it one; the rule then speaks about it.
  const [known, setKnown] = useState<readonly string[] | null>(null);
  const fresh = known && topics.find(({ id }) => !known.includes(id));
  useEffect(() => {
    if (!fresh) return;
    setKnown(null);
    choose(fresh.id);
  });
  const value = level ? (
    <>
      {topic?.name}: <strong>{level.name}</strong>
    </>
  ) : (
    (topic?.name ?? rule.topic)
  );
  return (
    <Opens label={t('topic')} value={value} complaint={complaint} place={`${place}/topic`}>
      {(close) => (
        <>
          <fieldset className="topic-choices" aria-label={t('topic')}>
            {topics.map(({ id, name }) => (
              <Choice key={id} on={id === rule.topic} onPress={() => choose(id)}>
                {name}
              </Choice>
            ))}
          </fieldset>
          {topic && topic.levels.length > 0 && (
            <fieldset className="topic-choices" aria-label={t('level')}>
              <Choice on={!level} onPress={() => choose(topic.id)}>
                {t('wholeTopic')}
              </Choice>
              {topic.levels.map(({ id, name }) => (
                <Choice
                  key={id}
                  on={id === rule.level}
                  onPress={() => {
                    choose(topic.id, id);
                    close();
                  }}
                >
                  {name}
                </Choice>
              ))}
            </fieldset>
          )}
          <Button
            small
            icon={<PlusIcon />}
            onPress={() => {
              setKnown(topics.map(({ id }) => id));
              const content = { name: t('newTopic'), ordered: false, levels: [], lane: topic?.lane ?? 'other' };
              edit({ edit: 'add', list: 'topics', content });
            }}
          >
            {t('addTopic')}
          </Button>
        </>
      )}
    </Opens>
  );
}
