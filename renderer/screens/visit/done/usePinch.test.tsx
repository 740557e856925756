import { render } from '@testing-library/react';
import { useRef } from 'react';
import { expect, it } from 'vitest';
import { usePinch } from './usePinch.ts';

/** Two fingers so far apart, around one point; none. */
function fingers(type: string, apart: number | null): Event {
  const touches = apart === null ? [] : [-apart / 2, apart / 2].map((x) => ({ clientX: 640 + x, clientY: 400 }));
  return Object.assign(new Event(type, { cancelable: true }), { touches });
}

it('says at which size the fingers left, also where the page was not drawn since they moved', () => {
  const ended: number[] = [];
  function Pinched() {
    const box = useRef<HTMLDivElement>(null);
    // Never drawn anew: the size stays the one of the first drawing.
    usePinch(box, { zoom: 1, onZoom: () => undefined, onEnd: (zoom) => ended.push(zoom) });
    return <div ref={box} data-testid="box" />;
  }
  const box = render(<Pinched />).getByTestId('box');
  box.dispatchEvent(fingers('touchstart', 100));
  for (const apart of [120, 160, 200]) box.dispatchEvent(fingers('touchmove', apart));
  box.dispatchEvent(fingers('touchend', null));
  expect(ended).toEqual([2]);
});
