import { CaretDownIcon, PlusIcon } from '@phosphor-icons/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DraftView } from '../../../../../api/contract/protocols.ts';
import type { ProtocolEdit } from '../../../../../domain/protocol/edit/edit.ts';
import { type Rule, Sessions } from '../../../../../domain/protocol/model/rule.ts';
import { CareIcon as Icon } from '../../../../../domain/protocol/parts.ts';
import { Choice } from '../../../../kit/Choice.tsx';
import { CareIcon } from '../../../client-side/aftercare/CareIcon.tsx';
import { ChooseOne } from '../fields/ChooseOne.tsx';
import { Part } from '../fields/Part.tsx';
import { TextPart } from '../fields/TextPart.tsx';

const texts = ['often', 'amount', 'condition', 'ifMissed'] as const;
const flags = {
  aftercare: ['endsRestrictions', 'approximate', 'perClient'],
  preparation: ['precedesSession', 'approximate', 'perClient'],
} as const;

/** What most rules do not need, behind one row: why, how often, exceptions, sessions, its sign. */
export function MoreOfRule({
  draft,
  place,
  rule,
  part,
  edit,
  complaintAt,
}: {
  draft: DraftView;
  place: string;
  rule: Rule;
  part: 'aftercare' | 'preparation';
  edit: (edit: ProtocolEdit) => void;
  complaintAt: (field: string) => string | undefined;
}) {
  const { t } = useTranslation('practiceRules');
  const [open, setOpen] = useState(false);
  const field = (name: string) => ({ draft, edit, place: `${place}/${name}`, complaint: complaintAt(name) });
  return (
    <>
      <button type="button" className="more-of" aria-expanded={open} onClick={() => setOpen(!open)}>
        <PlusIcon className="i" />
        <span className="grow">{t('more')}</span>
        <CaretDownIcon className={`i${open ? ' flip' : ''}`} />
      </button>
      {open && (
        <>
          <TextPart {...field('why')} label={t('why')} lines={2} />
          {texts.map((name) => (
            <TextPart key={name} {...field(name)} label={t(name)} hint={t(`hint.${name}`)} optional />
          ))}
          <TextPart
            {...field('exceptions')}
            label={t('exceptions')}
            hint={t('hint.exceptions')}
            lines={2}
            list
            optional
          />
          <ChooseOne
            label={t('sessions')}
            value={rule.sessions ?? 'every'}
            options={Sessions.options.map((id) => ({ id, label: t(`session.${id}`) }))}
            place={`${place}/sessions`}
            onChoose={(sessions) =>
              edit(
                sessions === 'every' && rule.sessions !== undefined
                  ? { edit: 'clear', place: `${place}/sessions` }
                  : { edit: 'set', place: `${place}/sessions`, content: sessions },
              )
            }
          />
          <Part label={t('icon')}>
            <fieldset className="icons" aria-label={t('icon')}>
              {Icon.options.map((icon) => (
                <button
                  key={icon}
                  type="button"
                  className={`choice icon${icon === rule.icon ? ' on' : ''}`}
                  aria-label={t(`icons.${icon}`)}
                  aria-pressed={icon === rule.icon}
                  onClick={() => edit({ edit: 'set', place: `${place}/icon`, content: icon })}
                >
                  <CareIcon icon={icon} />
                </button>
              ))}
            </fieldset>
          </Part>
          {flags[part].map((flag) => (
            <Choice
              key={flag}
              many
              on={rule[flag] === true}
              onPress={() =>
                edit(
                  rule[flag]
                    ? { edit: 'clear', place: `${place}/${flag}` }
                    : { edit: 'set', place: `${place}/${flag}`, content: true },
                )
              }
            >
              {t(`flag.${flag}`)}
            </Choice>
          ))}
        </>
      )}
    </>
  );
}
