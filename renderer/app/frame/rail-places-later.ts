import { later } from '../later.tsx';

/** Staff's places, loaded behind the first screen, which has none of them. */
export const RailPlaces = later(
  () => import('./RailPlaces.tsx').then((at) => at.RailPlaces),
  () => null,
);
