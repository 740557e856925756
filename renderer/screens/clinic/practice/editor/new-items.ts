import { useTranslation } from 'react-i18next';
import type { ProtocolEdit } from '../../../../../domain/protocol/edit/edit.ts';
import type { TreatmentProtocol } from '../../../../../domain/protocol/model/treatment-protocol.ts';
import type { Section } from '../../../../../domain/protocol/versions/sections.ts';
import { listOf } from './items.ts';

type Content = Extract<ProtocolEdit, { edit: 'add' }>['content'];

/** A section that is a list of items; the breaks and the record's facts are one thing each. */
type ListSection = Exclude<Section, 'breaks' | 'record'>;

/** The edit that adds an item to a section: something that may stand, for the owner to put their own words to. */
export function useNewItem(): (protocol: TreatmentProtocol, section: Section) => ProtocolEdit | null {
  const { t } = useTranslation('practiceEdit');
  const contentOf = (protocol: TreatmentProtocol, section: ListSection): Content => {
    const words = t(`fresh.${section}`);
    switch (section) {
      case 'health':
        return { text: words, hint: '', answers: { kind: 'yes-no', yes: 'decide', no: 'fine' } };
      case 'checks':
        return {
          name: words,
          why: t('freshWhy'),
          questions: [
            {
              text: words,
              options: [
                { label: t('freshYes'), grade: 'pass' },
                { label: t('freshNo'), grade: 'decide' },
              ],
            },
          ],
          remedy: [],
        };
      case 'timeOut':
        return { text: words };
      case 'consent':
        return { title: words, paragraphs: [t('freshWhy')], points: [], decision: { kind: 'agree' }, initials: false };
      case 'preparation':
      case 'aftercare': {
        const day = { anchor: section === 'aftercare' ? 'session' : 'appointment', offset: 0, unit: 'day' };
        const topic = protocol.topics[0]?.id ?? 'topic';
        return { topic, mode: 'do', from: day, to: day, text: words, short: words, icon: 'check', why: '' };
      }
    }
  };
  return (protocol, section) => {
    const list = listOf(section);
    if (list === null || section === 'breaks' || section === 'record') return null;
    return { edit: 'add', list, content: contentOf(protocol, section) };
  };
}
