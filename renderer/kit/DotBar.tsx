import { Dots } from './Dots.tsx';

const dots = 20;

/** How much of something long is done, as a line of dots beside words with the same meaning. */
export function DotBar({ share }: { share: number }) {
  const reached = Math.min(dots, Math.floor(share * dots));
  return <Dots dots={Array.from({ length: dots }, (_, at) => (at < reached ? 'on' : ''))} />;
}
