/**
 * Seals a finished document in the name of the authority, so that any later change shows. Sealing comes last: the bytes
 * given are kept and the seal is added after them. What seals (a key in a file, a hardware module, a remote service) is the
 * adapter's affair.
 */
export interface SealPort {
  /** Gives the sealed document. Rejects where the document cannot be read or the key cannot be used. */
  seal(pdf: Uint8Array): Promise<Uint8Array>;

  /** Signs other bytes with the same key (SHA-256; ECDSA in DER, RSA in PKCS#1 v1.5), for files that are no PDF. */
  sign(bytes: Uint8Array): Promise<Signed>;
}

/** A signature apart from what it signs, with the X.509 certificate (DER) that names who signed. */
export interface Signed {
  readonly signature: Uint8Array;
  readonly certificate: Uint8Array;
}
