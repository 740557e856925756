import { type ComponentType, type ReactNode, useEffect, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../kit/Button.tsx';
import { createStore } from '../ui-data/source.ts';
import { restOfWords } from '../words/words.ts';

/** A part of the page that is loaded on its own. */
export interface Later<Props> {
  (props: Props): ReactNode;
  /** Loads it before it is shown, so that it is drawn at once. Never rejects: the screen says what happened. */
  preload(): Promise<void>;
}

/**
 * The screen that `load` brings, with its words. Drawn at once when it was loaded before; until then the page stays empty: it
 * comes from this machine, and a sign that flashes would only startle.
 */
export function later<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  waiting: () => ReactNode = () => <div className="screen" aria-busy="true" />,
): Later<Props> {
  const store = createStore<{ readonly Screen: ComponentType<Props> | null; readonly failed: boolean }>({
    Screen: null,
    failed: false,
  });
  let loading: Promise<void> | null = null;
  const preload = () => {
    loading ??= Promise.all([load(), restOfWords()]).then(
      ([Screen]) => store.set({ Screen, failed: false }),
      () => {
        loading = null;
        store.set({ Screen: null, failed: true });
      },
    );
    return loading;
  };
  function Shown(props: Props) {
    const { Screen, failed } = useSyncExternalStore(store.subscribe, store.get);
    useEffect(() => void preload(), []);
    if (Screen) return <Screen {...props} />;
    return failed ? <NotLoaded onRetry={() => void preload()} /> : waiting();
  }
  return Object.assign(Shown, { preload });
}

function NotLoaded({ onRetry }: { onRetry: () => void }) {
  const { t } = useTranslation();
  return (
    <div className="screen" data-mode="locked">
      <main className="starting" role="alert">
        <h1>{t('notLoadedTitle')}</h1>
        <p>{t('notLoadedWords')}</p>
        <Button onPress={onRetry}>{t('tryAgain')}</Button>
      </main>
    </div>
  );
}
