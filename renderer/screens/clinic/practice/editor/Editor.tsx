import { ArrowRightIcon, WarningIcon, WarningOctagonIcon } from '@phosphor-icons/react';
import { useCallback, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProtocolProblem } from '../../../../../domain/protocol/versions/problem.ts';
import { startAt } from '../../../../app/followScreens.ts';
import { BackButton } from '../../../../app/frame/BackButton.tsx';
import { StaffFrame } from '../../../../app/frame/StaffFrame.tsx';
import { Button } from '../../../../kit/Button.tsx';
import { useStatus } from '../../../../ui-data/useStatus.ts';
import { clockTimeAt } from '../../../../words/dates.ts';
import type { OpenDraft } from '../useProtocolDraft.ts';
import { ExampleSession } from './ExampleContext.tsx';
import { ItemColumn } from './ItemColumn.tsx';
import { firstRow, itemsOf, listOf, type OutlineItem, rowOf, rowPlace, saySame } from './items.ts';
import { live } from './live.ts';
import { useNewItem } from './new-items.ts';
import { EditorOutline } from './Outline.tsx';
import { SectionPicker } from './SectionPicker.tsx';
import { StepBack } from './StepBack.tsx';
import { useTold } from './useTold.ts';
import { useUndoKeys } from './useUndoKeys.ts';
import './Editor.css';
import './Outline.css';

/**
 * The editor of a draft: the items of one part at the start, the item that is open in the middle, and the real thing beside it.
 * In portrait one under the other. There is no Save: every touch is stored, the head says when.
 */
export function Editor({
  open,
  place,
  version,
  problems,
  onPlace,
  back = null,
  toProblem = false,
  onBack,
  onProblems,
  onChanges,
}: {
  open: OpenDraft;
  /** The item that is open, or a field of it. */
  place: string;
  /** The number that the draft would get. */
  version: number;
  /** Null while nobody has looked yet. */
  problems: readonly ProtocolProblem[] | null;
  onPlace: (place: string) => void;
  /** Where the way out leads, by name; the practice where nothing is said. */
  back?: string | null;
  /** Opened for a problem: the field that it is at gets the focus. */
  toProblem?: boolean;
  onBack: () => void;
  onProblems?: (() => void) | undefined;
  onChanges?: (() => void) | undefined;
}) {
  const { t } = useTranslation('practiceEdit');
  const { t: practice } = useTranslation('practice');
  const now = useStatus((status) => status.now);
  const { draft, told, edit, undo, canUndo, redo } = open;
  const { protocol } = draft;
  const newItem = useNewItem();
  const at = rowOf(protocol, place) ?? firstRow(protocol, 'health');
  const { section } = at;
  const items = useSameItems(itemsOf(protocol, section));
  const heading = useRef<HTMLHeadingElement>(null);
  const said = useTold(open, onPlace);
  const adding = newItem(protocol, section);
  const found = problems ?? none;
  const Live = live[section];

  // Opened, a row tells its name; the first one is the screen's to tell.
  const opened = useRef(at.place);
  useEffect(() => {
    if (opened.current === at.place) return;
    opened.current = at.place;
    heading.current?.focus({ preventScroll: false });
  }, [at.place]);

  useEffect(() => {
    if (toProblem) startAt(fieldWithProblem() ?? heading.current);
  }, [toProblem]);

  const onMove = useCallback(
    (from: string, to: number | 'up' | 'down') => edit({ edit: 'move', place: from, to }),
    [edit],
  );
  useUndoKeys(undo, redo);
  const stops = found.some(({ severity }) => severity === 'stops');
  return (
    <StaffFrame
      help="practiceEdit"
      title={protocol.name}
      under={t('draftOf', { version })}
      savedAt={clockTimeAt(draft.changedAt, now.zone)}
      headExtra={
        <>
          <StepBack undo can={canUndo} onPress={undo} />
          <StepBack undo={false} can={draft.canRedo} onPress={redo} />
        </>
      }
      side={
        <>
          <BackButton onPress={onBack}>{back ?? practice('title')}</BackButton>
          {onProblems && problems && (
            <Button
              icon={
                stops ? (
                  <WarningOctagonIcon className="i stop" weight="fill" />
                ) : found.length > 0 ? (
                  <WarningIcon className="i fix" />
                ) : null
              }
              onPress={onProblems}
            >
              {t('problems', { count: found.length })}
            </Button>
          )}
        </>
      }
      main={
        onChanges && (
          <Button kind="main" iconEnd={<ArrowRightIcon className="i turn" />} onPress={onChanges}>
            {t('changed')}
          </Button>
        )
      }
    >
      <ExampleSession protocol={protocol} now={now}>
        <div className="editor">
          <div className="editor-start">
            <SectionPicker
              protocol={protocol}
              section={section}
              onSection={(next) => onPlace(firstRow(protocol, next).place)}
            />
            <EditorOutline
              key={section}
              section={section}
              items={items}
              place={at.place}
              marked={told && rowPlace(told.place)}
              problems={found}
              onOpen={onPlace}
              onMove={onMove}
              onAdd={adding && listOf(section) !== null ? () => edit(adding) : null}
            />
          </div>
          <ItemColumn
            key={at.place}
            heading={heading}
            draft={draft}
            section={section}
            place={at.place}
            items={items}
            edit={edit}
            problems={found}
            onPlace={onPlace}
          />
          <section className="editor-live pane" aria-label={t('live')}>
            {Live && <Live draft={draft} place={place} problems={found} edit={edit} onPlace={onPlace} />}
          </section>
          <p className="visually-hidden" role="status">
            {said}
          </p>
        </div>
      </ExampleSession>
    </StaffFrame>
  );
}

const none: readonly ProtocolProblem[] = [];

/** The rows of before where these say the same: then the outline need not be drawn. */
function useSameItems(items: readonly OutlineItem[]): readonly OutlineItem[] {
  const last = useRef(items);
  if (!saySame(last.current, items)) last.current = items;
  return last.current;
}

/** The first field of the open item that says that something is wrong with it. */
function fieldWithProblem(): HTMLElement | null {
  const within = document.querySelector('.editor-item');
  const field = within?.querySelector<HTMLElement>('[aria-invalid="true"]');
  return field ?? within?.querySelector<HTMLElement>('.part:has(.complaint) :is(button, input, textarea)') ?? null;
}
