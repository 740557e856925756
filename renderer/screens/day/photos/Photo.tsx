import { useEffect, useState } from 'react';

/** A picture from its bytes in base 64. `alt` says what it shows; an empty one where words beside it do. */
export function Photo({ jpeg, alt, className }: { jpeg: string; alt: string; className?: string }) {
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    const bytes = Uint8Array.from(atob(jpeg), (letter) => letter.charCodeAt(0));
    const made = URL.createObjectURL(new Blob([bytes], { type: 'image/jpeg' }));
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [jpeg]);
  return url === null ? null : <img className={className} src={url} alt={alt} draggable={false} />;
}
