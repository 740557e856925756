import { ArrowRightIcon, CaretRightIcon, GlobeSimpleIcon, PlusIcon, SealCheckIcon } from '@phosphor-icons/react';
import { useTranslation } from 'react-i18next';
import type { LanguageHead, LanguageWork } from '../../../../../api/contract/languages.ts';
import { BackButton } from '../../../../app/frame/BackButton.tsx';
import { StaffFrame } from '../../../../app/frame/StaffFrame.tsx';
import { Button } from '../../../../kit/Button.tsx';
import { Empty } from '../../../../kit/Empty.tsx';
import { LanguageCard } from './LanguageCard.tsx';
import { nameHere, nameThere } from './names.ts';
import { LanguageStatus, StandingBar } from './StandingIcon.tsx';
import { toDo } from './standing.ts';
import './Languages.css';

/** Every language of a treatment with how far it is, and of the chosen one what keeps it from clients and what to do next. */
export function LanguagesList(props: {
  readonly name: string;
  readonly back: string;
  readonly heads: readonly LanguageHead[];
  readonly chosen: LanguageHead | null;
  /** Of the chosen one; null until it was read. */
  readonly work: LanguageWork | null;
  /** What an owner of texts that nobody approved does first; null where they are approved. */
  readonly waits: string | null;
  readonly canAdd: boolean;
  readonly onChoose: (language: string) => void;
  readonly onAdd: () => void;
  readonly onWork: () => void;
  readonly onApprove: () => void;
  readonly onReader: () => void;
  readonly onSave: () => void;
  readonly onTake: () => void;
  readonly onShow: (work: LanguageWork) => void;
  readonly onDiscarded: (heads: LanguageHead[]) => void;
  readonly treatment: string;
  readonly onBack: () => void;
}) {
  const { t } = useTranslation('practiceLanguages');
  const { heads, chosen, work, waits } = props;
  const open = chosen ? toDo(chosen.counts) : 0;
  const checked = chosen?.counts.checked ?? 0;
  const add = props.canAdd && (
    <Button small icon={<PlusIcon />} onPress={props.onAdd}>
      {t('add')}
    </Button>
  );
  const approve = (
    <Button kind="main" waits={waits} iconEnd={<SealCheckIcon />} onPress={props.onApprove}>
      {t('approveTexts', { count: checked })}
    </Button>
  );
  const goThrough = (
    <Button kind="main" iconEnd={<ArrowRightIcon className="i turn" />} onPress={props.onWork}>
      {open > 0 ? t('goThrough', { count: open }) : t('readThem')}
    </Button>
  );
  return (
    <StaffFrame
      help="practiceLanguages"
      title={t('title')}
      under={work ? t('under', { name: props.name, count: work.texts.length }) : props.name}
      headExtra={heads.length > 0 && add}
      side={
        <>
          <BackButton onPress={props.onBack}>{props.back}</BackButton>
          {checked > 0 && open > 0 && (
            <Button icon={<SealCheckIcon />} waits={waits} onPress={props.onApprove}>
              {t('approveTexts', { count: checked })}
            </Button>
          )}
        </>
      }
      main={chosen && (checked > 0 && open === 0 ? approve : goThrough)}
    >
      {heads.length === 0 ? (
        <Empty icon={<GlobeSimpleIcon className="i xl" />} title={t('none')}>
          <p>{t('noneWords')}</p>
          {add}
        </Empty>
      ) : (
        <div className="practice-languages">
          <ul className="list" aria-label={t('title')}>
            {heads.map((head) => (
              <li key={head.language} className="plain">
                <button
                  type="button"
                  className={`listrow low${head.language === chosen?.language ? ' chosen' : ''}`}
                  aria-current={head.language === chosen?.language || undefined}
                  onClick={() => props.onChoose(head.language)}
                >
                  <span className="row-language">
                    <bdi className="strong" lang={head.language}>
                      {nameThere(head.language)}
                    </bdi>
                    <span className="label">{nameHere(head.language)}</span>
                  </span>
                  <StandingBar counts={head.counts} />
                  <LanguageStatus counts={head.counts} />
                  <CaretRightIcon className="i turn" />
                </button>
              </li>
            ))}
          </ul>
          {chosen && work && <LanguageCard {...props} head={chosen} work={work} />}
        </div>
      )}
    </StaffFrame>
  );
}
