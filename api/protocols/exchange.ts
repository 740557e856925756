import { z } from 'zod';
import type { ReadHandle } from '../../db/file/handles.ts';
import { secret } from '../../db/vault/secrets.ts';
import { isSealedText, sealText } from '../../documents/seal/seal-text.ts';
import { canonicalJson, sha256Hex } from '../../domain/canonical.ts';
import { AppError } from '../../domain/errors.ts';
import { fhirQuestionnaire } from '../../domain/protocol/exchange/fhir.ts';
import { type ReadProtocol, readProtocol } from '../../domain/protocol/exchange/read-protocol.ts';
import { translatorsCsv } from '../../domain/protocol/exchange/translators-csv.ts';
import { workingTexts } from '../../domain/protocol/translations/working.ts';
import { textOf } from '../../domain/protocol/versions/next-version.ts';
import { isFields } from '../../domain/protocol/versions/place.ts';
import { sealCertificates } from '../seal/seal-certificates.ts';
import { keptTexts } from './kept-texts.ts';
import { inUseOf, textByHash, versionHead, versionNumbered } from './practice.ts';

/** A version as a file, in one of its forms. Throws `unknown-version`. */
export function exportedAs(
  r: ReadHandle,
  what: {
    readonly treatment: string;
    readonly version: number;
    readonly as: 'protocol' | 'fhir' | 'csv';
    readonly language: string;
  },
): { readonly name: string; readonly bytes: Uint8Array } {
  const { treatment, version, as, language } = what;
  const found = versionNumbered(r, treatment, version);
  const protocol = textByHash(r, found.hash);
  const text = textOf(protocol);
  const inUse = inUseOf(r, treatment)?.version.hash === found.hash;
  const name = `${fileName(text.name)}-${version}`;
  switch (as) {
    case 'protocol':
      return exportedProtocol(r, treatment, version);
    case 'fhir':
      return file(
        `${name}.fhir.json`,
        `${JSON.stringify(fhirQuestionnaire(text, { version, at: found.moment.instant, inUse }), null, 2)}\n`,
      );
    case 'csv':
      return file(
        `${name}${language === '' ? '' : `-${language}`}.csv`,
        translatorsCsv(text, language, workingTexts(protocol, language, keptTexts(r, treatment, language))),
      );
  }
}

const file = (name: string, text: string) => ({ name, bytes: Buffer.from(text, 'utf8') });

/** A version as a file: its text, when and by whom it was approved, and the clinic's seal over both. */
export function exportedProtocol(
  r: ReadHandle,
  treatment: string,
  number: number,
): { readonly name: string; readonly bytes: Uint8Array } {
  const version = versionNumbered(r, treatment, number);
  const { name, approvedBy, hash, since } = versionHead(r, version, false);
  const protocol = textByHash(r, hash);
  const { versions, languages, firstForm } = protocol;
  // The hash is of the text with these, as papers name it: without them nobody could work it out from the file.
  const hashed = firstForm ? { firstForm } : { versions, ...(languages && { languages }) };
  const content = {
    protocol: textOf(protocol),
    published: { version: number, hash, approvedBy, at: since.instant, ...hashed },
  };
  const [privateKey, certificate] = [secret(r, 'seal-private-key'), secret(r, 'seal-certificate')];
  if (!privateKey || !certificate) throw new Error('the store has no seal');
  const seal = {
    certificate: Buffer.from(certificate).toString('base64'),
    signature: sealText(canonicalJson(content), { privateKey }),
  };
  return file(`${fileName(name)}-${number}.protocol.json`, `${JSON.stringify({ ...content, seal }, null, 2)}\n`);
}

function fileName(name: string): string {
  const plain = name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-');
  return plain.replaceAll(/^-|-$/g, '').slice(0, 60) || 'protocol';
}

export type SealedBy = 'this-clinic' | 'another' | 'nobody' | 'changed-since';

const Sealed = z.object({
  protocol: z.unknown(),
  published: z.unknown(),
  seal: z.object({ certificate: z.base64().max(20_000), signature: z.base64().max(1_000) }),
});

/** Reads a file, and whose seal it carries. Throws AppError with words where it cannot be taken. */
export function importedProtocol(
  r: ReadHandle,
  bytes: Uint8Array,
): Extract<ReadProtocol, { ok: true }> & { readonly sealedBy: SealedBy } {
  const text = decoded(bytes);
  const read = readProtocol(text);
  if (!read.ok) throw new AppError(read.fault.code, read.fault.params);
  return { ...read, sealedBy: sealedBy(r, JSON.parse(text)) };
}

/** Throws `protocol-file` where the bytes are no UTF-8. */
function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new AppError('protocol-file', { why: 'not-text' });
  }
}

function sealedBy(r: ReadHandle, json: unknown): SealedBy {
  if (!isFields(json) || !Object.hasOwn(json, 'seal')) return 'nobody';
  const read = Sealed.safeParse(json);
  if (!read.success) return 'changed-since';
  const { protocol, published, seal } = read.data;
  const certificate = Buffer.from(seal.certificate, 'base64');
  if (!isSealedText(canonicalJson({ protocol, published }), certificate, seal.signature)) return 'changed-since';
  const fingerprint = sha256Hex(certificate);
  return sealCertificates(r).some((ours) => ours.fingerprint === fingerprint) ? 'this-clinic' : 'another';
}
