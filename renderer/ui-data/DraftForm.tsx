import { Fragment, type ReactNode, useCallback, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DraftName } from '../../domain/drafts.ts';
import { Alert } from '../kit/Alert.tsx';
import { Button } from '../kit/Button.tsx';
import { useDraft } from './useDraft.ts';

/** What a form may save: as typed, whether or not it could be sent. */
type Plain = string | number | boolean | null;

export interface FormDraft<V> {
  /** The form's initial values: unsaved text, else the empty form. */
  readonly values: V;
  readonly wasKept: boolean;
  /** Saves what the form holds now. Values equal to the empty form remove the draft. */
  keep(values: Partial<V>): void;
  forget(): void;
}

/**
 * A form whose text survives Back, a lock and a power cut. It is drawn once its saved draft has been read. Give it
 * only what may be saved: never a PIN, a passphrase or a recovery key.
 */
export function DraftForm<V extends object>({
  name,
  empty,
  waiting = null,
  children,
}: {
  name: DraftName;
  /** The form without a saved draft, flat. */
  empty: V;
  /** Drawn until the draft is read. */
  waiting?: ReactNode;
  children: (draft: FormDraft<V>) => ReactNode;
}) {
  const [text, setText, read] = useDraft(name);
  const [round, setRound] = useState(0);
  // The form holds what is typed; the draft is read once, and again, empty, after it was forgotten.
  const begun = useRef<{ round: number; values: V; wasKept: boolean } | null>(null);
  const start = useRef(empty);

  const keep = useCallback(
    (values: Partial<V>) => setText(isSame(start.current, values) ? '' : JSON.stringify(values)),
    [setText],
  );
  const forget = useCallback(() => {
    setText('');
    setRound((before) => before + 1);
  }, [setText]);

  if (!read) return waiting;
  if (begun.current?.round !== round) {
    const saved = round === 0 ? valuesIn(text) : {};
    begun.current = { round, values: filled(empty, saved), wasKept: Object.keys(saved).length > 0 };
  }
  const { values, wasKept } = begun.current;
  return <Fragment key={round}>{children({ values, wasKept, keep, forget })}</Fragment>;
}

/** Tells that a saved draft fills the form and offers to clear it. Draws nothing without one. */
export function DraftNote({ draft }: { draft: Pick<FormDraft<object>, 'wasKept' | 'forget'> }) {
  const { t } = useTranslation();
  if (!draft.wasKept) return null;
  return (
    <Alert tone="plain" title={t('keptTitle')}>
      <div className="row between gap4">
        <p>{t('keptWords')}</p>
        <Button small onPress={draft.forget}>
          {t('keptForget')}
        </Button>
      </div>
    </Alert>
  );
}

/** An unreadable draft counts as none. */
function valuesIn(text: string): Record<string, unknown> {
  if (text === '') return {};
  try {
    const saved: unknown = JSON.parse(text);
    return typeof saved === 'object' && saved !== null ? Object.fromEntries(Object.entries(saved)) : {};
  } catch {
    return {};
  }
}

/** Saved values replace empty ones, for fields that the form still has. */
function filled<V extends object>(empty: V, saved: Record<string, unknown>): V {
  const known = Object.entries(saved).filter(([field, value]) => field in empty && isPlain(value));
  return { ...empty, ...Object.fromEntries(known) };
}

function isPlain(value: unknown): value is Plain {
  return value === null || ['string', 'number', 'boolean'].includes(typeof value);
}

function isSame(empty: object, values: object): boolean {
  const begins = new Map<string, unknown>(Object.entries(empty));
  return Object.entries(values).every(([field, value]) => begins.get(field) === value);
}
