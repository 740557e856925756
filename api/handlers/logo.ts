import type { Store } from '../../db/file/store.ts';
import { appendClinicEvent } from '../../db/log/log.ts';
import { clinicLogo } from '../../db/projections/settings.ts';
import { drawLogo, largestLogo, readLogo } from '../../documents/logo/logo.ts';
import type { ClinicEvent } from '../../domain/clinic/clinic.ts';
import type { ClinicLogo } from '../../domain/clinic/logo.ts';
import { AppError } from '../../domain/errors.ts';
import type { Moment } from '../../domain/time.ts';
import type { LogoView, logo, ShownLogo } from '../contract/logo.ts';
import type { Handlers } from '../gate/route.ts';
import type { Context } from './context.ts';

const pictures = ['.png', '.jpg', '.jpeg', '.svg'];

export function logoHandlers({
  record,
  access,
  folders,
}: Pick<Context, 'record' | 'access' | 'folders'>): Handlers<typeof logo> {
  const chosen = async (targetId: string, fileId: string): Promise<ClinicLogo> =>
    readLogo((await folders.read(targetId, fileId, largestLogo)).bytes);
  const append = (event: ClinicEvent, now: Moment): void => {
    const actor = access.staffActor;
    record.store.write((w) => appendClinicEvent(w, event, { actor, now }));
  };

  return {
    'logo.get': () => view(record.store),

    'logo.files': ({ targetId }) => folders.files(targetId, pictures),

    'logo.look': async ({ targetId, fileId }) => shown(await chosen(targetId, fileId)),

    'logo.set': async ({ targetId, fileId, sha256 }, { now }) => {
      const { staff } = access;
      const logo = await chosen(targetId, fileId);
      if (logo.sha256 !== sha256) throw new AppError('file-changed');
      access.requireStill(staff);
      append({ type: 'logo-set', logo }, now);
      return view(record.store);
    },

    'logo.remove': (_, { now }) => {
      if (record.store.read(clinicLogo)) append({ type: 'logo-removed' }, now);
      return view(record.store);
    },
  };
}

function view(store: Store): LogoView {
  const logo = store.read(clinicLogo);
  return { logo: logo && shown(logo) };
}

function shown(logo: ClinicLogo): ShownLogo {
  const drawing = drawLogo(logo);
  const addsBytes =
    drawing.kind === 'vectors' ? drawing.operators.length : drawing.data.length + (drawing.alpha?.length ?? 0);
  return { ...logo, addsBytes };
}
