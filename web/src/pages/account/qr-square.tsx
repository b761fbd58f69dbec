import { useEffect, useState } from 'react';
import { useSay } from '../../words/say';

/** A text as a QR code, drawn as one path. Black on white in both themes: cameras read nothing else well. */
export function QrSquare({ text }: { readonly text: string }) {
  const say = useSay();
  const [modules, setModules] = useState<{ size: number; path: string } | null>(null);
  useEffect(() => {
    let wanted = true;
    void import('qrcode').then(({ create }) => {
      if (!wanted) return;
      const { size, data } = create(text, { errorCorrectionLevel: 'M' }).modules;
      const dark = Array.from(data, (bit, index) =>
        bit ? `M${index % size} ${Math.floor(index / size)}h1v1h-1z` : '',
      );
      setModules({ size, path: dark.join('') });
    });
    return () => {
      wanted = false;
    };
  }, [text]);
  const size = modules?.size ?? 41;
  return (
    <svg
      role="img"
      aria-label={say('account.factor.picture')}
      width="240"
      height="240"
      viewBox={`-3 -3 ${size + 6} ${size + 6}`}
      shapeRendering="crispEdges"
    >
      <rect x="-3" y="-3" width={size + 6} height={size + 6} fill="#fff" />
      <path d={modules?.path ?? ''} fill="#000" />
    </svg>
  );
}
