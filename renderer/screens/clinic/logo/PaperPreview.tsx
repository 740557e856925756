import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ShownLogo } from '../../../../api/contract/logo.ts';
import './PaperPreview.css';

const types = { png: 'image/png', jpeg: 'image/jpeg', svg: 'image/svg+xml' } as const;

/** A logo on white paper at its size. Always as an image, in which nothing can run or load anything. */
export function PaperPreview({ logo, grey = false }: { logo: ShownLogo; grey?: boolean }) {
  const { t } = useTranslation('logo');
  const { kind, base64 } = logo;
  const [source, setSource] = useState<string | null>(null);
  useEffect(() => {
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    const url = URL.createObjectURL(new Blob([bytes], { type: types[kind] }));
    setSource(url);
    return () => URL.revokeObjectURL(url);
  }, [kind, base64]);
  return (
    <span className={`logo-paper${grey ? ' grey' : ''}`}>{source !== null && <img src={source} alt={t('alt')} />}</span>
  );
}
