import { type ReactNode, useEffect, useEffectEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';

/** Draws a loaded panel. */
export type Draw = (onClose: () => void) => ReactNode;

/**
 * The panel with the help of one screen, loaded with its words when it is asked for and not before. Another screen's `topic`
 * closes it. Nothing opens where the app does not answer; the bar says that already.
 */
export function useHelp(topic: string, load: () => Promise<Draw>): { readonly open: () => void; panel: ReactNode } {
  const { i18n } = useTranslation();
  const [opened, setOpened] = useState<{ readonly on: string; readonly draw: Draw } | null>(null);
  const open = () =>
    void load().then(
      (draw) => setOpened({ on: topic, draw }),
      () => undefined,
    );
  const inOtherWords = useEffectEvent(() => {
    if (opened) open();
  });
  useEffect(() => {
    i18n.on('languageChanged', inOtherWords);
    return () => i18n.off('languageChanged', inOtherWords);
  }, [i18n]);
  return { open, panel: opened?.on === topic ? opened.draw(() => setOpened(null)) : null };
}
