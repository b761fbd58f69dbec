import * as asn1 from 'asn1js';
import { randomBytes, webcrypto } from 'node:crypto';
import * as pki from 'pkijs';

/** `commonName`: whom the seal names; `key`: elliptic curve P-256 unless told. */
export interface SelfSignedOptions {
  readonly commonName: string;
  readonly password: string;
  readonly validFrom: Date;
  readonly years: number;
  readonly key?: 'EC' | 'RSA';
}

const OID = {
  commonName: '2.5.4.3',
  basicConstraints: '2.5.29.19',
  keyUsage: '2.5.29.15',
  shroudedKeyBag: '1.2.840.113549.1.12.10.1.2',
  certificateBag: '1.2.840.113549.1.12.10.1.3',
} as const;

const ALGORITHMS = {
  EC: { name: 'ECDSA', namedCurve: 'P-256' },
  RSA: { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256', modulusLength: 2048, publicExponent: new Uint8Array([1, 0, 1]) },
} as const;

/** Digital signature and non-repudiation, first two bits of the key usage (RFC 5280, 4.2.1.3). */
const SIGNS_ONLY = new Uint8Array([0b1100_0000]);
const ITERATIONS = 100_000;

/** Makes a key and its self-signed certificate, as the bytes of a PKCS#12 file. For development: nobody vouches for it. */
export async function selfSignedCertificate(options: SelfSignedOptions): Promise<Uint8Array> {
  const engine = new pki.CryptoEngine({ name: 'node', crypto: webcrypto });
  pki.setEngine('node', engine);
  const keys = (await engine.generateKey(ALGORITHMS[options.key ?? 'EC'], true, [
    'sign',
    'verify',
  ])) as webcrypto.CryptoKeyPair;
  const certificate = await certify(options, keys);
  const privateKey = new pki.PrivateKeyInfo({
    schema: asn1.fromBER(await engine.exportKey('pkcs8', keys.privateKey)).result,
  });
  return pack(privateKey, certificate, options.password);
}

async function certify(options: SelfSignedOptions, keys: webcrypto.CryptoKeyPair): Promise<pki.Certificate> {
  const name = new pki.AttributeTypeAndValue({
    type: OID.commonName,
    value: new asn1.Utf8String({ value: options.commonName }),
  });
  const end = new Date(options.validFrom);
  end.setUTCFullYear(end.getUTCFullYear() + options.years);
  const serial = randomBytes(16);
  serial[0] = ((serial[0] ?? 0) & 0x7f) | 0x40;
  const certificate = new pki.Certificate({
    version: 2,
    serialNumber: new asn1.Integer({ valueHex: new Uint8Array(serial).buffer }),
    notBefore: new pki.Time({ value: options.validFrom }),
    notAfter: new pki.Time({ value: end }),
  });
  certificate.subject.typesAndValues.push(name);
  certificate.issuer.typesAndValues.push(name);
  const usage = new asn1.BitString({ valueHex: SIGNS_ONLY.buffer, unusedBits: 6 });
  const constraints = new pki.BasicConstraints({ cA: false });
  certificate.extensions = [
    extension(OID.keyUsage, usage.toBER(false)),
    extension(OID.basicConstraints, constraints.toSchema().toBER(false)),
  ];
  await certificate.subjectPublicKeyInfo.importKey(keys.publicKey);
  await certificate.sign(keys.privateKey, 'SHA-256');
  return certificate;
}

function extension(extnID: string, extnValue: ArrayBuffer): pki.Extension {
  return new pki.Extension({ extnID, critical: true, extnValue });
}

async function pack(key: pki.PrivateKeyInfo, certificate: pki.Certificate, password: string): Promise<Uint8Array> {
  const secret = new Uint8Array(new TextEncoder().encode(password)).buffer;
  const shrouded = new pki.PKCS8ShroudedKeyBag({ parsedValue: key });
  const parameters = { password: secret, hmacHashAlgorithm: 'SHA-256', iterationCount: ITERATIONS };
  await shrouded.makeInternalValues({
    ...parameters,
    contentEncryptionAlgorithm: { name: 'AES-CBC', length: 256 } as pki.ContentEncryptionAesCbcParams,
  });
  const bags = [
    new pki.SafeBag({ bagId: OID.shroudedKeyBag, bagValue: shrouded }),
    new pki.SafeBag({ bagId: OID.certificateBag, bagValue: new pki.CertBag({ parsedValue: certificate }) }),
  ];
  const contents = bags.map((bag) => ({ privacyMode: 0, value: new pki.SafeContents({ safeBags: [bag] }) }));
  const safe = new pki.AuthenticatedSafe({ parsedValue: { safeContents: contents } });
  await safe.makeInternalValues({ safeContents: contents.map(() => ({})) });
  const file = new pki.PFX({ parsedValue: { integrityMode: 0, authenticatedSafe: safe } });
  await file.makeInternalValues({
    password: secret,
    iterations: ITERATIONS,
    pbkdf2HashAlgorithm: 'SHA-256',
    hmacHashAlgorithm: 'SHA-256',
  });
  return new Uint8Array(file.toSchema().toBER(false));
}
